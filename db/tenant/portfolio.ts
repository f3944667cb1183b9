import { sql } from 'drizzle-orm'
import type { Kind } from '../../lib/kinds'
import type { Total } from '../../lib/scoring/tallies'
import type { Database } from '../client'
import { type OwnEntry, type OwnEntryRow, ownEntry } from './scoring-input'

/** By which an organization's figures change, besides the day: what must be the same for known ones to hold. */
export type PortfolioState = {
  seq: number
  catalogueSeq: number
  anniversary: string | null
  timeZone: string
}
export type PortfolioRow = PortfolioState & {
  orgId: number
  /** null: the caller's known state is the present one. */
  news: { dataThrough: string | null; totals: Total[]; own: OwnEntry[] } | null
}

type TotalJson = [Kind, string, string, string, number, number, number, number, number]
type Row = {
  org_id: number
  seq: number
  catalogue_seq: number
  anniversary: string | null
  time_zone: string
  data_through: string | null
  totals: TotalJson[] | null
  catalogue: OwnEntryRow[] | null
}

/**
 * State and totals of many organizations in one statement (drizzle/0003_portfolio.sql): each is entered in turn, so
 * that both locks hold for every row. It trusts the ids: they come from the session's own memberships.
 * @param known what the caller knows already, by organization: its totals do not come again
 */
export async function readPortfolio(
  { control }: Pick<Database, 'control'>,
  orgIds: number[],
  fromMonth: string,
  known: ReadonlyMap<number, PortfolioState>,
): Promise<PortfolioRow[]> {
  const states = [...known].map(([id, state]) => [
    id,
    [state.seq, state.catalogueSeq, state.anniversary, state.timeZone],
  ])
  const rows = await control.execute<Row>(sql`
    select * from laurel_portfolio(${sql.param(orgIds)}::bigint[], ${`${fromMonth}-01`}::date,
      ${JSON.stringify(Object.fromEntries(states))}::text::jsonb)`)
  return rows.map((row) => ({
    orgId: row.org_id,
    seq: row.seq,
    catalogueSeq: row.catalogue_seq,
    anniversary: row.anniversary,
    timeZone: row.time_zone,
    news: row.totals && {
      dataThrough: row.data_through,
      totals: row.totals.map(total),
      own: (row.catalogue ?? []).map(ownEntry),
    },
  }))
}

function total([kind, month, item, eligibility, ...facts]: TotalJson): Total {
  const [rows, units, answeredRows, answers, answerPoints] = facts
  return { kind, month, item, eligibility, rows, units, answeredRows, answers, answerPoints }
}
