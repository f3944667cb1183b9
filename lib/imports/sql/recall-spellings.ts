import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { imports } from '../../../db/schema/imports'
import { inOrg } from '../../../db/tenancy'
import type { Kind } from '../../line-items/model/kinds'
import { FACT_TABLES } from '../../line-items/sql/fact-tables'
import { IDENTITY_VERSION, plainIdentity } from '../reading/identity'

const PAGE = 5_000
/** What every id with dirt has, and few others: an odd end, zeros behind a point, or letters beyond ASCII. */
const MAYBE_DIRTY = '^[^0-9A-Za-z]|[^0-9A-Za-z]$|[.,]0+$|[^ -~]'

/** `rows`: staged rows that are known under another spelling; `settled`: older imports stand, and left no such spelling. */
type Recalled = { rows: number; settled: boolean }

/**
 * Rows that came in by earlier rules of identity keep the spelling they have, with what claims and downloads say of
 * them: a staged row that is one of them takes it over. Looked for only where such an import stands.
 */
export async function recallSpellings(tx: TenantStatements, kind: Kind): Promise<Recalled> {
  const older = await tx.db.execute(
    sql`select 1 as one from ${imports} where ${standingOlder(tx, kind)} limit 1`,
  )
  if (older.length === 0) return { rows: 0, settled: false }
  const known = await spellings(tx, kind)
  if (known.size === 0) return { rows: 0, settled: true }
  const k = alias(FACT_TABLES[kind], 'k')
  const moved = await tx.db.execute(sql`
    update staged set identity = spelt.written
    from unnest(${sql.param([...known.keys()])}::text[], ${sql.param([...known.values()])}::text[]) as spelt(plain, written)
    where staged.identity = spelt.plain
      and not exists (select 1 from ${FACT_TABLES[kind]} k where ${inOrg(k, tx.orgId)} and k.identity = spelt.plain)
    returning 1 as one`)
  return { rows: moved.length, settled: false }
}

/** Says that nothing of the kind is spelt by earlier rules any more, so that nobody looks again. */
export async function settleSpellings(tx: TenantStatements, kind: Kind): Promise<void> {
  await tx.db.execute(sql`
    update ${imports} set notes = notes || jsonb_build_object('identityVersion', ${IDENTITY_VERSION}::int)
    where ${standingOlder(tx, kind)}`)
}

const standingOlder = (tx: TenantStatements, kind: Kind) =>
  sql`${inOrg(imports, tx.orgId)} and kind = ${kind} and status = 'published'
    and coalesce((notes ->> 'identityVersion')::int, 1) < ${IDENTITY_VERSION}`

/** Plain id → how a known row spells it, where that is something else; of several the first. */
async function spellings(tx: TenantStatements, kind: Kind): Promise<Map<string, string>> {
  const table = FACT_TABLES[kind]
  const found = new Map<string, string>()
  let after = ''
  for (;;) {
    const rows = await tx.db.execute<{ identity: string }>(sql`
      select identity from ${table} where ${inOrg(table, tx.orgId)} and identity > ${after}::text collate "C"
        and identity ~ ${MAYBE_DIRTY} order by identity limit ${PAGE}`)
    for (const { identity } of rows) {
      const plain = plainIdentity(identity)
      if (plain !== identity && !found.has(plain)) found.set(plain, identity)
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return found
    after = last.identity
  }
}
