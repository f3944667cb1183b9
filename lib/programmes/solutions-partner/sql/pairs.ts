import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import type { Amount } from '../figures/amount'
import type { ByPair, Pair } from '../figures/figures'
import { amountTable, type Entries } from '../figures/pair-table'

/** A tenant with what is said of its workloads: an id and values, separated by spaces, each behind a comma. */
type TenantLine = { tenant: string; pairs: number; said: string }

/** An answer, and how many lines it took. */
type Read<Value> = { answer: ByPair<Value>; lines: number }

/** @param pairs a query of tenant, workload and amount */
export async function readAmounts(tx: TenantStatements, pairs: SQL): Promise<Read<Amount>> {
  const lines = await byTenant(tx, pairs, sql`amount`)
  const answer = amountTable(
    entriesOf(lines, (tenant, [workload = '', amount = '0']) => ({
      tenant,
      workload,
      amount: BigInt(amount),
    })),
  )
  return { answer, lines: lines.length }
}

/** One line for all pairs of a tenant: a line costs the driver as much as what it says. */
const byTenant = (tx: TenantStatements, pairs: SQL, values: SQL): Promise<readonly TenantLine[]> =>
  tx.db.execute<TenantLine>(sql`
    select tenant, count(*)::int as pairs, string_agg(concat_ws(' ', workload, ${values}), ',') as said
    from (${pairs}) pairs group by tenant`)

function entriesOf<Said>(
  lines: readonly TenantLine[],
  read: (tenant: string, values: readonly string[]) => Pair & Said,
): Entries<Said> {
  return {
    size: lines.reduce((sum, { pairs }) => sum + Number(pairs), 0),
    entries: (function* () {
      for (const { tenant, said } of lines)
        for (const pair of said.split(',')) yield read(tenant, pair.split(' '))
    })(),
  }
}
