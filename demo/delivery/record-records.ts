import type { Ctx } from '../../lib/context'
import type { PlainDate } from '../../lib/dates'
import { allRecords } from '../../lib/guideline-records/list-records'
import { addRecord, removeRecord } from '../../lib/guideline-records/save-record'
import { DEMO_ACTOR } from '../demo-ctx'
import { generateKept } from '../generate'

/** As of today, in the place of what the demo said before; what others said stays. */
export async function recordRecords(ctx: Ctx, today: PlainDate): Promise<void> {
  const before = await allRecords(ctx, {})
  for (const { id, revision } of before.filter(({ changedBy }) => changedBy === DEMO_ACTOR.actorName))
    await removeRecord(ctx, id, { revision })
  for (const record of generateKept(ctx.slug, today)) await addRecord(ctx, record)
}
