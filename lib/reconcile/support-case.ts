import { writeAudit } from '@/lib/audit/sql/audit'
import { countReportedRows } from '@/lib/reconcile/sql/reported-rows'
import { type RowDifference, readRowDifferences } from '@/lib/reconcile/sql/row-differences'
import { authorize, type Ctx } from '../context'
import { type DateRange, type PlainDate, windowBefore } from '../dates'
import { LaurelError } from '../errors'
import { type Place, readHistory } from '../insight/history'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { FigureDifference } from './compare-figures'
import { found, readCompared, scopeOf } from './find'
import { MOST_DOWNLOADED } from './list-differences'

/** Everything support asks for, about exactly the open differences; what is explained stands beside them. */
export type SupportCase = {
  registered: Registered
  organization: { name: string; vOrgId: string; partnerId: string }
  takenOn: PlainDate
  asOf: PlainDate
  window: DateRange
  figures: FigureDifference[]
  /** Figures that differ and have an explanation, which is their note. */
  explained: FigureDifference[]
  rows: RowDifference[]
  /** Names of locations by Location ID; without a name the ID says it. */
  places: readonly Place[]
}

/** @throws LaurelError too_large | not_found | forbidden */
export async function getSupportCase(
  ctx: Ctx,
  id: number,
  registered: Registered = FIRST_PROGRAMME,
): Promise<SupportCase> {
  authorize(ctx, 'reconcile:read')
  const history = await readHistory(ctx, registered)
  const { vOrgId, partnerId } = history.state
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const row = await found(tx, id, registered.programme)
    const differing = (await readCompared(tx, row, history)).filter(({ difference }) => difference !== null)
    const figures = differing.filter(({ state }) => state === 'open')
    const explained = differing.filter(({ state, note }) => state === 'explained' && note !== '')
    const rows: RowDifference[] = []
    for (const kind of (await countReportedRows(tx, id)).keys()) {
      const page = { after: null, limit: MOST_DOWNLOADED - rows.length + 1 }
      rows.push(...(await readRowDifferences(tx, scopeOf(row, kind, history.rules), { state: 'open' }, page)))
      if (rows.length > MOST_DOWNLOADED)
        throw new LaurelError(
          'too_large',
          `More than ${MOST_DOWNLOADED} rows are open. Explain or settle some first: support will not read so many.`,
        )
    }
    const { takenOn, asOf } = row
    const window = windowBefore(asOf, history.rules.at(asOf).windowMonths.value)
    const { places } = history
    return {
      registered,
      organization: { name: ctx.orgName, vOrgId, partnerId },
      takenOn,
      asOf,
      window,
      figures,
      explained,
      rows,
      places,
    }
  })
}

/** The same to be taken away, which is told. @throws as getSupportCase */
export async function takeSupportCase(
  ctx: Ctx,
  id: number,
  registered: Registered = FIRST_PROGRAMME,
): Promise<SupportCase> {
  const taken = await getSupportCase(ctx, id, registered)
  await ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
    writeAudit(tx, ctx, 'reconciliation.case', {
      id,
      figures: taken.figures.length,
      rows: taken.rows.length,
    }),
  )
  return taken
}
