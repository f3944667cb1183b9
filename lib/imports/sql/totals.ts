import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { totalEntries, totals } from '../../../db/schema/totals'
import { inOrg } from '../../../db/tenancy'
import { eachFact, FACT_COLUMNS, FACTS, type Facts } from '../../line-items/model/facts'
import type { TotalDelta, TotalKey } from '../../line-items/model/total-delta'
import { list, textArray } from '../../line-items/sql/fact-tables'

/** Collects what a change does to the totals, one line per total it touches. */
export class Deltas {
  private readonly lines = new Map<string, TotalDelta>()

  addAll(lines: readonly TotalDelta[], sign: 1 | -1): void {
    for (const line of lines) this.add(line, line, sign)
  }

  /** @param sign 1 for rows that come, -1 for rows that go */
  add(key: TotalKey, facts: Facts, sign: 1 | -1): void {
    const id = `${key.kind} ${key.month} ${key.locationId} ${key.item} ${key.eligibility}`
    const line = this.lines.get(id)
    if (!line) {
      this.lines.set(id, { ...key, ...eachFact((fact) => sign * facts[fact]) })
      return
    }
    for (const fact of FACTS) line[fact] += sign * facts[fact]
  }

  /** Only the lines that change something. */
  all(): TotalDelta[] {
    return [...this.lines.values()].filter((line) => FACTS.some((fact) => line[fact] !== 0))
  }
}

const COLUMNS = sql.raw(['kind', 'month', 'location_id', 'item', 'eligibility', ...FACT_COLUMNS].join(', '))
const ADDED = sql.raw(FACT_COLUMNS.map((name) => `${name} = totals.${name} + excluded.${name}`).join(', '))

/** Writes the entries of a ledger event and brings the totals up to date with them. */
export async function applyDeltas(tx: TenantStatements, seq: number, deltas: Deltas): Promise<void> {
  const lines = deltas.all()
  if (lines.length === 0) return
  const arrays = list([
    textArray(lines.map((line) => line.kind)),
    sql`${textArray(lines.map((line) => line.month))}::date[]`,
    numbers(lines.map((line) => line.locationId)),
    textArray(lines.map((line) => line.item)),
    textArray(lines.map((line) => line.eligibility)),
    ...FACTS.map((fact) => numbers(lines.map((line) => line[fact]))),
  ])
  await tx.db.execute(sql`
    insert into ${totalEntries} (org_id, seq, ${COLUMNS}) select ${tx.orgId}, ${seq}, u.* from unnest(${arrays}) as u`)
  await tx.db.execute(sql`
    insert into ${totals} (org_id, ${COLUMNS}) select ${tx.orgId}, u.* from unnest(${arrays}) as u
    on conflict (org_id, kind, month, location_id, item, eligibility) do update set ${ADDED}`)
  await tx.db.execute(sql`delete from ${totals} where ${inOrg(totals, tx.orgId)} and rows = 0`)
}

const numbers = (values: number[]) => sql`${sql.param(values)}::bigint[]`
