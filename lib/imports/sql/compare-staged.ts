import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { claims, type ImportNotes, importChanges, type RowChange } from '../../../db/schema/imports'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import type { Kind } from '../../line-items/model/kinds'
import type { TotalDelta } from '../../line-items/model/total-delta'
import { bodyOf, FACT_TABLES, list, saidNames, saysTheSame } from '../../line-items/sql/fact-tables'
import { dateColumn } from '../reading/columns'
import { judgeZeros } from './lost-zeros'
import { sumOf } from './owned-items'

/**
 * `change`: a known row says something else; `conflict`: a row of the same file has said something else before; `zeros`:
 * a known row says the same, and its id is the same but for leading zeros.
 */
export type Verdict = 'duplicate' | 'change' | 'conflict' | 'zeros'
/** `sameInFile`: those duplicates that say what a row before them in the file says. */
export type VerdictCounts = Record<Verdict, number> & { sameInFile: number }
/**
 * @property differing columns; of `zeros` the id of the known row
 * @property place where the id stands in the file, if more than once
 */
export type Contradiction = {
  line: number
  identity: string
  verdict: Verdict
  differing: string[]
  place: { first: number; last: number; rows: number } | null
}

/**
 * Says of every staged row that is not new what it is. Within a file the first row of an identity is compared with the
 * known one and may leave a claim; the ones after it with what stands by then.
 * @param given `ordered`: no identity is there twice; `zeroLed`: some identity begins with a zero
 */
export async function compareStaged(
  tx: TenantStatements,
  kind: Kind,
  changes: 'reject' | 'apply',
  { ordered, zeroLed }: { ordered: boolean; zeroLed: boolean },
): Promise<VerdictCounts> {
  await tx.db.execute(sql`
    create temp table verdicts (line int primary key, identity text collate "C", owner bigint, verdict text, differing text[])
    on commit drop`)
  await tx.db.execute(sql`
    create temp table repeated (identity text collate "C" primary key, first int not null, last int not null, rows int not null)
    on commit drop`)
  const counts: VerdictCounts = { duplicate: 0, change: 0, conflict: 0, zeros: 0, sameInFile: 0 }
  const first = await isFirst(tx, kind)
  if (first && ordered) return counts
  await tx.db.execute(sql`analyze staged`)
  const repeated = !ordered && (await findRepeated(tx))
  if (!first) await judgeFirsts(tx, kind, repeated)
  if (repeated) await judgeRepeats(tx, kind, changes)
  if (!first) await judgeZeros(tx, kind, zeroLed)
  await tx.db.execute(sql`analyze verdicts`)
  const rows = await tx.db.execute<{ verdict: Verdict; count: number; unowned: number }>(
    sql`select verdict, count(*)::int as count, (count(*) - count(owner))::int as unowned from verdicts group by verdict`,
  )
  for (const { verdict, count, unowned } of rows) {
    counts[verdict] = Number(count)
    if (verdict === 'duplicate') counts.sameInFile = Number(unowned)
  }
  return counts
}

/** Whether nothing of the kind is known yet. */
async function isFirst(tx: TenantStatements, kind: Kind): Promise<boolean> {
  const table = FACT_TABLES[kind]
  const known = await tx.db.execute(
    sql`select 1 as one from ${table} where ${inOrg(table, tx.orgId)} limit 1`,
  )
  return known.length === 0
}

async function findRepeated(tx: TenantStatements): Promise<boolean> {
  const found = await tx.db.execute(sql`
    with filled as (
      insert into repeated select identity, min(line), max(line), count(*) from staged
      group by identity having count(*) > 1 returning 1
    ) select 1 as one from filled limit 1`)
  return found.length > 0
}

/** The stored rows under the name k, to be joined. */
function known(tx: TenantStatements, kind: Kind): SQL {
  const k = alias(FACT_TABLES[kind], 'k')
  return sql`${FACT_TABLES[kind]} k on ${inOrg(k, tx.orgId)}`
}

async function judgeFirsts(tx: TenantStatements, kind: Kind, repeated: boolean): Promise<void> {
  const first = repeated
    ? sql`where not exists (select 1 from repeated r where r.identity = s.identity and r.first <> s.line)`
    : sql``
  await tx.db.execute(sql`
    insert into verdicts
    select s.line, s.identity, k.import_id, case when ${saysTheSame(kind, 's', 'k')} then 'duplicate' else 'change' end,
      ${differing(kind, 's', 'k')}
    from staged s join ${known(tx, kind)} and k.identity = s.identity ${first}`)
}

/** Where changes are applied, the first row of the file stands by then; else the known one, if there is one. */
async function judgeRepeats(tx: TenantStatements, kind: Kind, changes: 'reject' | 'apply'): Promise<void> {
  const judged = (standing: string) => sql`
    select s.line, s.identity, null::bigint, case when ${saysTheSame(kind, 's', standing)} then 'duplicate' else 'conflict' end,
      ${differing(kind, 's', standing)}
    from repeated r
    join staged s on s.identity = r.identity and s.line <> r.first`
  const stored = sql`${known(tx, kind)} and k.identity = r.identity`
  const first = sql`join staged f on f.identity = r.identity and f.line = r.first`
  await tx.db.execute(
    changes === 'apply'
      ? sql`insert into verdicts ${judged('f')} ${first}`
      : sql`insert into verdicts ${judged('k')} join ${stored}
          union all ${judged('f')} ${first} left join ${stored} where k.identity is null`,
  )
}

/** The columns in which two rows differ, by the names they have in a file. */
const differing = (kind: Kind, a: string, b: string): SQL => {
  const names = saidNames(kind).map((name) => {
    const [left, right] = [a, b].map((row) => sql`${sql.identifier(row)}.${sql.identifier(name)}`)
    return sql`case when ${left} is distinct from ${right} then ${sql.raw(`'${inFile(kind, name)}'`)} end`
  })
  return sql`array_remove(array[${list(names)}], null)`
}

const inFile = (kind: Kind, name: string) => (name === 'occurred_on' ? dateColumn(kind) : name)

/** Rows kept aside because they contradict; by line, some at a time. */
export async function readContradictions(
  tx: TenantStatements,
  verdicts: readonly Verdict[],
  afterLine: number,
  limit: number,
): Promise<Contradiction[]> {
  const rows = await tx.db.execute<Contradiction>(sql`
    select v.line, v.identity, v.verdict, v.differing,
      case when r.identity is not null then json_build_object('first', r.first, 'last', r.last, 'rows', r.rows) end as place
    from verdicts v left join repeated r on r.identity = v.identity
    where v.verdict in (${list(verdicts.map((verdict) => sql`${verdict}`))}) and v.line > ${afterLine}
    order by v.line limit ${limit}`)
  return [...rows]
}

/** Ids of which the file says several things, and the one that stands in most lines; null where there are none. */
export async function readSharedIds(tx: TenantStatements): Promise<ImportNotes['sharedIds'] | null> {
  const [found] = await tx.db.execute<SharedId>(sql`
    with shared as (select r.* from repeated r where exists
      (select 1 from verdicts v where v.identity = r.identity and v.verdict = 'conflict'))
    select (select count(*)::int from shared) as ids, (select sum(rows)::int from shared) as all_rows, s.*
    from shared s order by s.rows desc, s.identity limit 1`)
  if (!found) return null
  const { ids, all_rows: all, identity: id, first, last, rows } = found
  const example = { id, first: Number(first), last: Number(last), rows: Number(rows) }
  return { ids: Number(ids), rows: Number(all), example }
}
type SharedId = { ids: number; all_rows: number; identity: string; first: number; last: number; rows: number }

/** What the file says of rows that other imports brought. */
export async function keepClaims(tx: TenantStatements, kind: Kind, importId: number): Promise<void> {
  await tx.db.execute(sql`
    insert into ${claims} (org_id, kind, import_id, identity, payload)
    select ${tx.orgId}, ${kind}, ${importId}, v.identity, case when v.verdict = 'change' then ${bodyOf(kind, 's')} end
    from verdicts v join staged s on s.line = v.line where v.owner is not null`)
}

/** The changes of the file, by line: what known rows say and what the file says. */
const changesOf = (tx: TenantStatements, kind: Kind): SQL => {
  const texts = saidNames(kind)
    .filter((name) => name !== 'location_id')
    .map(
      (name) =>
        sql`(${inFile(kind, name)}::text, k.${sql.identifier(name)}::text, s.${sql.identifier(name)}::text)`,
    )
  const placeOf = (row: string) => sql`coalesce(
    (select external_id from places where places.location_id = ${sql.identifier(row)}.location_id limit 1),
    (select external_id from ${locations} where ${inOrg(locations, tx.orgId)} and id = ${sql.identifier(row)}.location_id))`
  return sql`
    select s.line, s.identity, (
      select jsonb_agg(jsonb_build_object('column', said.name, 'before', coalesce(said.before, ''), 'after', coalesce(said.after, '')))
      from (values ${list(texts)}, ('location_id', ${placeOf('k')}, ${placeOf('s')})) as said(name, before, after)
      where said.name = any(v.differing)
    ) as columns
    from verdicts v
    join staged s on s.line = v.line
    join ${known(tx, kind)} and k.identity = v.identity
    where v.verdict = 'change'`
}

export async function readChanges(tx: TenantStatements, kind: Kind, limit: number): Promise<RowChange[]> {
  const rows = await tx.db.execute<RowChange>(sql`${changesOf(tx, kind)} order by s.line limit ${limit}`)
  return rows.map(({ line, identity, columns }) => ({ line, identity, columns }))
}

/** Keeps them for the history, before the rows themselves change. */
export async function keepChanges(tx: TenantStatements, kind: Kind, importId: number): Promise<void> {
  await tx.db.execute(sql`
    insert into ${importChanges} (org_id, import_id, line, identity, columns)
    select ${tx.orgId}, ${importId}, said.* from (${changesOf(tx, kind)}) said`)
}

/** What the changes do to the totals: what the known rows add up to, and what the rows of the file do. */
export async function sumChanges(
  tx: TenantStatements,
  kind: Kind,
): Promise<{ before: TotalDelta[]; after: TotalDelta[] }> {
  return {
    before: await sumOf(
      tx,
      kind,
      sql`(select k.* from verdicts v join ${known(tx, kind)} and k.identity = v.identity where v.verdict = 'change') k`,
    ),
    after: await sumOf(
      tx,
      kind,
      sql`(select s.* from verdicts v join staged s on s.line = v.line where v.verdict = 'change') s`,
    ),
  }
}
