import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { inOrg } from '../../../db/tenancy'
import type { Kind } from '../../line-items/model/kinds'
import { FACT_TABLES, saysTheSame } from '../../line-items/sql/fact-tables'

/** Ids that begin with a zero, in the order of code points. */
const zeroLed = (identity: SQL): SQL => sql`${identity} >= '0' and ${identity} < '1'`

/**
 * Adds the verdict `zeros` on staged rows without one that say what a known row says and whose id is the known one's
 * but for leading zeros, either way round: spreadsheets take them from numbers. Of rows that say something else nothing
 * can be known.
 * @param staged some staged id begins with a zero: to look for one would walk them all
 */
export async function judgeZeros(tx: TenantStatements, kind: Kind, staged: boolean): Promise<void> {
  const table = FACT_TABLES[kind]
  const k = alias(table, 'k')
  const known = sql`${inOrg(k, tx.orgId)} and ${saysTheSame(kind, 's', 'k')}`
  const verdict = sql`select s.line, s.identity, null::bigint, 'zeros', array[min(k.identity)]`
  const fresh = sql`s.identity ~ '^[0-9]+$' and not exists (select 1 from verdicts v where v.line = s.line)
    group by s.line, s.identity`
  if (staged)
    await tx.db.execute(sql`
      insert into verdicts ${verdict} from staged s
      join ${table} k on ${known} and k.identity = ltrim(s.identity, '0')
      where ${zeroLed(sql`s.identity`)} and ${fresh}`)
  const zeros = sql`${inOrg(k, tx.orgId)} and ${zeroLed(sql`k.identity`)}`
  const digits = sql`s.identity >= '1' and s.identity < ':'`
  if ((await any(tx, sql`${table} k where ${zeros}`)) && (await any(tx, sql`staged s where ${digits}`)))
    await tx.db.execute(sql`
      insert into verdicts ${verdict} from staged s
      join ${table} k on ${known} and ${zeroLed(sql`k.identity`)} and ltrim(k.identity, '0') = s.identity
      where ${digits} and ${fresh}`)
}

async function any(tx: TenantStatements, from: SQL): Promise<boolean> {
  const found = await tx.db.execute(sql`select 1 as one from ${from} limit 1`)
  return found.length > 0
}
