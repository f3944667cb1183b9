import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { claims, imports } from '../../../db/schema/imports'
import { inOrg } from '../../../db/tenancy'
import type { Kind } from '../../line-items/model/kinds'
import { bodyColumns, bodyOf, FACT_TABLES, isSurvey, list } from '../../line-items/sql/fact-tables'
import { judgedRows } from '../../registers/sql/eligibility'
import { sumOf } from './owned-items'
import type { Deltas } from './totals'

type Refolding = {
  kind: Kind
  /** A SELECT of the identities whose history changed. */
  touched: SQL
  /** An import that no longer says anything. */
  without?: number
  /** Whether trainers are checked, for surveys. */
  mctChecking: boolean
}

/**
 * Makes rows anew from everything imports said of them, in the order of publishing: the first one says what a row is,
 * a later one says it anew where changes were asked for. The row belongs to the import that last changed it; what the
 * others said stays as their claims. Rows of which nobody says anything are gone. `deltas` takes the difference.
 */
export async function refold(tx: TenantStatements, work: Refolding, deltas: Deltas): Promise<void> {
  const { kind, touched } = work
  await tx.db.execute(
    sql`create temp table if not exists touched (identity text collate "C" primary key) on commit drop`,
  )
  await tx.db.execute(sql`truncate touched`)
  const found = await tx.db.execute(
    sql`insert into touched select distinct identity from (${touched}) t returning 1 as one`,
  )
  if (found.length === 0) return
  await gatherStatements(tx, work)
  await foldStatements(tx)
  const rows = sql`(select k.* from touched join ${known(tx, kind)}) own`
  deltas.addAll(await sumOf(tx, kind, rows), -1)
  await putOutcomes(tx, work)
  deltas.addAll(await sumOf(tx, kind, rows), 1)
  await rewriteClaims(tx, kind)
}

/** The rows themselves, to be joined with `touched`. */
function known(tx: TenantStatements, kind: Kind): SQL {
  const k = alias(FACT_TABLES[kind], 'k')
  return sql`${FACT_TABLES[kind]} k on ${inOrg(k, tx.orgId)} and k.identity = touched.identity`
}

/** Owner and claims alike; null in a claim means: the same as the row. */
async function gatherStatements(tx: TenantStatements, { kind, without = 0 }: Refolding): Promise<void> {
  const [c, i] = [alias(claims, 'c'), alias(imports, 'i')]
  await tx.db.execute(sql`
    create temp table if not exists said (identity text collate "C", import_id bigint, seq bigint, apply boolean, body jsonb) on commit drop`)
  await tx.db.execute(sql`truncate said`)
  const imported = (importId: SQL) =>
    sql`join ${imports} i on ${inOrg(i, tx.orgId)} and i.id = ${importId} and i.id <> ${without}::bigint`
  await tx.db.execute(sql`
    insert into said
    select c.identity, c.import_id, i.seq, i.changes = 'apply', coalesce(c.payload, ${bodyOf(kind, 'k')})
    from touched
    join ${claims} c on ${inOrg(c, tx.orgId)} and c.kind = ${kind} and c.identity = touched.identity
    join ${known(tx, kind)}
    ${imported(sql`c.import_id`)}
    union all
    select k.identity, k.import_id, i.seq, i.changes = 'apply', ${bodyOf(kind, 'k')}
    from touched join ${known(tx, kind)}
    ${imported(sql`k.import_id`)}`)
}

/** What counts is the first statement and those that may change; the last one that did change owns the row. */
async function foldStatements(tx: TenantStatements): Promise<void> {
  await tx.db.execute(sql`
    create temp table if not exists outcome (identity text collate "C" primary key, import_id bigint, body jsonb) on commit drop`)
  await tx.db.execute(sql`truncate outcome`)
  await tx.db.execute(sql`
    insert into outcome
    select distinct on (identity) identity, import_id, body from (
      select identity, import_id, seq, nth, body, lag(body) over (partition by identity order by seq) as before
      from (select *, row_number() over (partition by identity order by seq) as nth from said) numbered
      where nth = 1 or apply
    ) heard
    where nth = 1 or body is distinct from before
    order by identity, seq desc`)
}

async function putOutcomes(tx: TenantStatements, { kind, mctChecking }: Refolding): Promise<void> {
  const table = FACT_TABLES[kind]
  const k = alias(table, 'k')
  const columns = [
    sql`import_id = outcome.import_id`,
    ...bodyColumns(kind).map(({ name, from }) => sql`${sql.identifier(name)} = ${from}`),
  ]
  await tx.db.execute(sql`
    update ${table} k set ${list(columns)} from outcome
    where ${inOrg(k, tx.orgId)} and k.identity = outcome.identity
      and (k.import_id <> outcome.import_id or ${bodyOf(kind, 'k')} <> outcome.body)`)
  await tx.db.execute(sql`
    delete from ${table} using touched
    where ${inOrg(table, tx.orgId)} and ${table.identity} = touched.identity
      and not exists (select 1 from outcome where outcome.identity = touched.identity)`)
  if (!isSurvey(kind)) return
  const judged = judgedRows(tx.orgId, sql`(select k.* from touched join ${known(tx, kind)})`, mctChecking)
  await tx.db.execute(sql`
    update ${table} k set eligibility = j.judged from (${judged}) j
    where ${inOrg(k, tx.orgId)} and k.identity = j.identity and k.eligibility <> j.judged`)
}

async function rewriteClaims(tx: TenantStatements, kind: Kind): Promise<void> {
  await tx.db.execute(sql`
    delete from ${claims} using touched
    where ${inOrg(claims, tx.orgId)} and ${claims.kind} = ${kind} and ${claims.identity} = touched.identity`)
  await tx.db.execute(sql`
    insert into ${claims} (org_id, kind, identity, import_id, payload)
    select ${tx.orgId}, ${kind}, said.identity, said.import_id, nullif(said.body, outcome.body)
    from said join outcome on outcome.identity = said.identity and outcome.import_id <> said.import_id`)
}
