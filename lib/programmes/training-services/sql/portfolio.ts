import { sql } from 'drizzle-orm'
import type { Database } from '../../../../db/client'
import { addDays, firstOf, type Month, monthOf, type PlainDate } from '../../../dates'
import { eachFact, FACTS } from '../../../line-items/model/facts'
import type { Kind } from '../../../line-items/model/kinds'
import type { Override } from '../../../scoring/rule-book'
import type { Standing } from '../../registered'
import { buildCatalogue, type Catalogue } from '../catalogue'
import type { Total } from '../tallies'
import { type OwnEntryRow, ownEntry } from './scoring-input'

/** Kind, item, eligibility; then one list each, in step: days from the first month on, and each fact in order. */
type TotalsJson = [Kind, string, string, days: number[], ...facts: number[][]]
type Row = {
  org_id: number
  seq: number
  catalogue_seq: number
  rules_seq: number
  anniversary: string | null
  time_zone: string
  data_through: string | null
  totals: TotalsJson[] | null
  catalogue: OwnEntryRow[] | null
  overrides: Override[] | null
}

/**
 * State and totals of many organizations in one statement (drizzle/0007_insight_rows.sql): each is entered in turn, so
 * that both locks hold for every row. It trusts the ids: they come from the session's own memberships.
 * @param known stamps of what the caller knows already, by organization: its totals do not come again
 */
export async function readPortfolio(
  { control }: Pick<Database, 'control'>,
  orgIds: readonly number[],
  fromMonth: Month,
  known: ReadonlyMap<number, string>,
): Promise<Standing<{ totals: readonly Total[]; catalogue: Catalogue }>[]> {
  const states = [...known].map(([id, stamp]) => [id, JSON.parse(stamp)])
  const from = firstOf(fromMonth)
  const monthAfter = monthsAfter(from)
  const rows = await control.execute<Row>(sql`
    select * from laurel_portfolio(${sql.param(orgIds)}::bigint[], ${from}::date,
      ${JSON.stringify(Object.fromEntries(states))}::text::jsonb)`)
  return rows.map((row) => ({
    orgId: row.org_id,
    stamp: stampOf(row),
    anniversary: row.anniversary,
    timeZone: row.time_zone,
    news: row.totals && {
      dataThrough: row.data_through,
      facts: {
        totals: row.totals.flatMap((lists) => totalsOf(lists, monthAfter)),
        catalogue: buildCatalogue((row.catalogue ?? []).map(ownEntry)),
      },
      overrides: row.overrides ?? [],
    },
  }))
}

/** In the order in which the statement compares. */
const stampOf = ({ seq, catalogue_seq, rules_seq, anniversary, time_zone }: Row): string =>
  JSON.stringify([seq, catalogue_seq, rules_seq, anniversary, time_zone])

/** The same few months thousands of times. */
function monthsAfter(from: PlainDate): (days: number) => Month {
  const known = new Map<number, Month>()
  return (days) => {
    const month = known.get(days) ?? monthOf(addDays(from, days))
    known.set(days, month)
    return month
  }
}

function totalsOf(
  [kind, item, eligibility, days, ...facts]: TotalsJson,
  monthAfter: (days: number) => Month,
): Total[] {
  const listOf = Object.fromEntries(FACTS.map((fact, at) => [fact, facts[at] ?? []]))
  return days.map((day, index) => ({
    kind,
    month: monthAfter(day),
    item,
    eligibility,
    ...eachFact((fact) => listOf[fact]?.[index] ?? 0),
  }))
}
