import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../../db/client'
import { certifications, monthlyFigures } from '../../../../db/schema/records'
import { inOrg } from '../../../../db/tenancy'
import type { Month } from '../../../dates'
import { textArray } from '../../../line-items/sql/fact-tables'
import type { MetName } from '../names/meaning'

/** How many rows that stand have a name, and of which months; null: none has it. */
export type NameRows = { rows: number; from: Month | null; to: Month | null }

const NONE: NameRows = { rows: 0, from: null, to: null }
const [FIGURES, HELD] = [alias(monthlyFigures, 'f'), alias(certifications, 'c')]

/**
 * The rows behind names, in their order; of certifications by the month of their completion.
 * @param importId rows of one import alone; null: all of them
 */
export async function countNames(
  tx: TenantStatements,
  names: readonly MetName[],
  importId: number | null,
): Promise<NameRows[]> {
  if (names.length === 0) return []
  const texts = (of: (met: MetName) => string) => textArray(names.map(of))
  const own = (rows: typeof FIGURES | typeof HELD) =>
    importId === null ? sql`` : sql`and ${rows.importId} = ${importId}`
  const lines = await tx.db.execute<{ place: number; rows: number; from: Month; to: Month }>(sql`
    with n as (
      select * from unnest(${texts(({ kind }) => kind)}, ${texts(({ field }) => field)},
        ${texts(({ name }) => name)}) with ordinality as n(kind, field, name, place)
    )
    select n.place::int as place, count(*)::int as rows, min(f.month) as from, max(f.month) as to
    from ${monthlyFigures} f join n on n.kind = f.kind
      and case n.field when 'workload' then f.workload when 'association' then f.association end = n.name
    where ${inOrg(FIGURES, tx.orgId)} and f.standing ${own(FIGURES)}
    group by n.place
    union all
    select n.place::int, count(*)::int, min(to_char(c.completed_on, 'YYYY-MM')), max(to_char(c.completed_on, 'YYYY-MM'))
    from ${certifications} c join n on n.field = 'certification' and n.name = c.certification
    where ${inOrg(HELD, tx.orgId)} and c.standing ${own(HELD)}
    group by n.place`)
  const found = new Map(lines.map(({ place, ...rows }) => [place, rows]))
  return names.map((_, at) => found.get(at + 1) ?? NONE)
}
