import { Readable } from 'node:stream'
import type { Ctx } from '../../lib/context'
import { incomingFolder } from '../../lib/imports/reading/incoming'
import { spool } from '../../lib/imports/reading/spool'
import { CAPABILITY_ROW } from '../../lib/programmes/solutions-partner/row'
import { createReconciliation } from '../../lib/reconcile/change-reconciliation'
import { loadRows } from '../../lib/reconcile/load-rows'
import { reconcilesOf } from '../../lib/reconcile/reconciles-of'
import { setStates } from '../../lib/reconcile/set-states'
import type { Marks } from './marks'

/** A reconciliation with a figure, a row and a word on a difference. @returns its id */
export async function furnishReconciliation(ctx: Ctx, { canary, digits }: Marks): Promise<number> {
  const { id } = await createReconciliation(ctx, {
    name: `Month ${canary}`,
    takenOn: '2026-10-21',
    note: `Note ${canary}`,
    figures: [{ metric: 'courseware-completions', value: '12345' }],
  })
  const row = `C-${canary}-9,2026-01-05,AZ-104T00,${digits}1`
  const text = `redemption_id,redeemed_on,course_number,location_id\n${row}\n`
  const file = await spool(Readable.from([Buffer.from(text)]), null, { folder: await incomingFolder() })
  try {
    await loadRows(ctx, id, null, { path: file.path, fileName: `Rows ${canary}.csv` })
  } finally {
    await file.discard()
  }
  const key = `row courseware-completions C-${canary}-9`
  await setStates(ctx, id, { keys: [key], state: 'open', note: `Said ${canary}` })
  return id
}

/** The same of the six scores, of which one number differs. @returns its id */
export async function furnishScores(ctx: Ctx, { canary }: Marks): Promise<number> {
  const scores = reconcilesOf(CAPABILITY_ROW)
  if (!scores) throw new Error('the six scores are held against nothing')
  const { id } = await createReconciliation(
    ctx,
    {
      name: `Scores ${canary}`,
      takenOn: '2026-11-10',
      note: `Note ${canary}`,
      figures: [{ metric: 'score', area: 'modern-work', value: '97.5' }],
    },
    scores,
  )
  await setStates(ctx, id, { filter: {}, state: 'open', note: `Said ${canary}` }, scores)
  return id
}
