import { writeAudit } from '@/lib/audit/sql/audit'
import { countReportedRows } from '@/lib/reconcile/sql/reported-rows'
import { type RowDifference, readRowDifferences } from '@/lib/reconcile/sql/row-differences'
import { authorize, type Ctx } from '../context'
import type { DateRange, PlainDate } from '../dates'
import { LaurelError } from '../errors'
import type { FigureDifference } from './compare-figures'
import { compared, found, readEntered, scopeOf } from './find'
import { MOST_DOWNLOADED } from './list-differences'
import type { NamedPlace } from './model/search'
import { FIRST_RECONCILES } from './reconciles-of'
import type { Reconciles } from './reconciling'

/** Everything support asks for, about exactly the open differences; what is explained stands beside them. */
export type SupportCase = {
  reconciles: Reconciles
  organization: { name: string; vOrgId: string; partnerId: string }
  takenOn: PlainDate
  asOf: PlainDate
  window: DateRange
  figures: FigureDifference[]
  /** Figures that differ and have an explanation, which is their note. */
  explained: FigureDifference[]
  rows: RowDifference[]
  /** Names of locations by Location ID; without a name the ID says it. */
  places: readonly NamedPlace[]
}

/** @throws LaurelError too_large | not_found | forbidden */
export async function getSupportCase(
  ctx: Ctx,
  id: number,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<SupportCase> {
  authorize(ctx, 'reconcile:read')
  const held = await reconciles.read(ctx)
  const { row, entered, rows } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const row = await found(tx, id, reconciles.programme)
    const rows: RowDifference[] = []
    for (const kind of (await countReportedRows(tx, id)).keys()) {
      const page = { after: null, limit: MOST_DOWNLOADED - rows.length + 1 }
      rows.push(...(await readRowDifferences(tx, scopeOf(row, kind, held), { state: 'open' }, page)))
      if (rows.length > MOST_DOWNLOADED)
        throw new LaurelError(
          'too_large',
          `More than ${MOST_DOWNLOADED} rows are open. Explain or settle some first: support will not read so many.`,
        )
    }
    return { row, rows, entered: await readEntered(tx, id) }
  })
  const { takenOn, asOf } = row
  const differing = (await compared(reconciles, held, row, entered)).filter(
    ({ difference }) => difference !== null,
  )
  return {
    reconciles,
    organization: { name: ctx.orgName, ...held.organization },
    takenOn,
    asOf,
    window: held.rulesAt(asOf).window,
    figures: differing.filter(({ state }) => state === 'open'),
    explained: differing.filter(({ state, note }) => state === 'explained' && note !== ''),
    rows,
    places: held.places,
  }
}

/** The same to be taken away, which is told. @throws as getSupportCase */
export async function takeSupportCase(
  ctx: Ctx,
  id: number,
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<SupportCase> {
  const taken = await getSupportCase(ctx, id, reconciles)
  await ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
    writeAudit(tx, ctx, 'reconciliation.case', {
      id,
      figures: taken.figures.length,
      rows: taken.rows.length,
    }),
  )
  return taken
}
