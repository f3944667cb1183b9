import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import type { Month } from '../../../dates'
import { textArray } from '../../../line-items/sql/fact-tables'
import { ANY, UNCOUNTED } from '../figures/figures'
import { type SeatView, SeatViews } from '../figures/seat-views'
import { standingRows, type Whose } from './seen'

/**
 * A tenant with its figures, each behind a comma: the workload, and behind semicolons what its rows say: the place of
 * their association in ANY, paid, active, and when it was claimed if it was.
 */
type Line = { tenant: string; figures: number; views: number; said: string }

/**
 * The licences of a month, through whatever associations. One line for all figures of a tenant: a line costs the driver as
 * much as what it says. @returns how many lines that took, too
 */
export async function readSeats(
  tx: TenantStatements,
  whose: Whose,
  month: Month,
): Promise<{ answer: SeatViews; lines: number }> {
  const ties = ANY.flatMap((seen, at) =>
    whose.names.associations('licence', [seen]).map((name) => ({ name, at: String(at) })),
  )
  const join = sql`join unnest(${textArray(ties.map(({ name }) => name))}, ${textArray(ties.map(({ at }) => at))})
    as tie(name, at) on tie.name = f.association`
  const looked = { family: 'licence', through: ANY, workloads: null, and: sql`f.month = ${month}` } as const
  const lines = await tx.db.execute<Line>(sql`
    select tenant, count(*)::int as figures, sum(views)::int as views, string_agg(workload || ' ' || said, ',') as said
    from (
      select f.tenant, w.id as workload, count(*)::int as views,
        string_agg(concat_ws(' ', tie.at, f.amount, f.second, f.claimed_on), ';') as said
      ${standingRows(whose, looked, join)}
      group by f.tenant, w.id, f.subscription
    ) figures group by tenant`)
  const sum = (of: 'figures' | 'views') => lines.reduce((all, line) => all + Number(line[of]), 0)
  const answer = new SeatViews({
    figures: sum('figures'),
    views: sum('views'),
    tenants: tenantsOf(lines),
  })
  return { answer, lines: lines.length }
}

function* tenantsOf(lines: readonly Line[]) {
  for (const { tenant, said } of lines) yield { tenant, figures: figuresOf(said) }
}

function* figuresOf(said: string) {
  for (const figure of said.split(',')) {
    const end = figure.indexOf(' ')
    yield { workload: figure.slice(0, end), views: viewsOf(figure.slice(end + 1)) }
  }
}

function* viewsOf(said: string): Generator<SeatView> {
  for (const view of said.split(';')) {
    const [at, paid = '0', active = '0', claimed = null] = view.split(' ')
    yield { seen: ANY[Number(at)] ?? UNCOUNTED, paid: BigInt(paid), active: BigInt(active), claimed }
  }
}
