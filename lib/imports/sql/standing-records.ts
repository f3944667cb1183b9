import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { imports } from '../../../db/schema/imports'
import { inOrg } from '../../../db/tenancy'
import type { FiguresChanged } from '../../organizations/sql/figures-changed'
import type { RecordKind } from '../model/import-kinds'
import { RECORD_SHAPES } from '../model/record-shapes'
import { figuresIn } from './changed-figures'
import { byHash, columns, contentNames, keyNames, recordRows, sameKey } from './record-rows'

/**
 * Which import each of these identities stands by: in the order of publishing the first one says what a row is, a later
 * one says it anew where changes were asked for and it says something else.
 * @param touched a relation with the columns of the key
 */
function outcomeOf(tx: TenantStatements, kind: RecordKind, touched: SQL): SQL {
  const shape = RECORD_SHAPES[kind]
  const { from, own } = recordRows(tx, kind, 'k')
  const i = alias(imports, 'i')
  const keys = columns(keyNames(shape))
  const inOrder = sql`(partition by ${keys} order by seq)`
  return sql`
    select distinct on (${keys}) ${keys}, import_id from (
      select *, lag(said) over ${inOrder} as before from (
        select *, row_number() over ${inOrder} as nth from (
          select ${columns(keyNames(shape), 'k')}, k.import_id, row(${columns(contentNames(shape), 'k')}) as said,
            i.seq, i.changes = 'apply' as apply
          from ${touched} touched join ${from} on ${own} and ${sameKey(shape, 'k', 'touched')}
          join ${imports} i on ${inOrg(i, tx.orgId)} and i.id = k.import_id
        ) statements
      ) numbered where nth = 1 or apply
    ) heard where nth = 1 or said is distinct from before
    order by ${keys}, seq desc`
}

/** Rows of these identities that stand and should not, or the other way round. */
const astray = (tx: TenantStatements, kind: RecordKind, outcome: SQL): SQL => {
  const { own } = recordRows(tx, kind, 't')
  return sql`${outcome} o
    where ${own} and ${sameKey(RECORD_SHAPES[kind], 't', 'o')} and t.standing <> (t.import_id = o.import_id)`
}

/**
 * A table of what a query with the columns of the key says, one row for each identity. With an index and counted: right
 * after a file nothing is counted of the rows themselves, and a join that took them for few would go over all of these
 * for each of them.
 */
async function byKey(tx: TenantStatements, kind: RecordKind, what: string, query: SQL): Promise<SQL> {
  const name = sql`${sql.identifier(`${what} ${kind}`)}`
  await tx.db.execute(sql`create temp table ${name} on commit drop as ${query}`)
  await tx.db.execute(sql`alter table ${name} add primary key (${columns(keyNames(RECORD_SHAPES[kind]))})`)
  await tx.db.execute(sql`analyze ${name}`)
  return name
}

/** Makes one row of each of these identities stand. @returns how many rows it said so of */
async function restand(tx: TenantStatements, kind: RecordKind, touched: SQL): Promise<number> {
  const { from } = recordRows(tx, kind, 't')
  const outcome = await byKey(tx, kind, 'outcome', outcomeOf(tx, kind, touched))
  const moved = await tx.db.execute<{ count: number }>(sql`
    with moved as (
      update ${from} set standing = not t.standing from ${astray(tx, kind, outcome)} returning 1
    ) select count(*)::int as count from moved`)
  return Number(moved[0]?.count ?? 0)
}

/** Takes back what an import said; what others said of the same stands as if it had never come. */
export async function withdrawRecords(
  tx: TenantStatements,
  kind: RecordKind,
  importId: number,
): Promise<FiguresChanged> {
  const { from, own } = recordRows(tx, kind, 'k')
  const keys = columns(keyNames(RECORD_SHAPES[kind]), 'k')
  const its = sql`from ${from} where ${own} and k.import_id = ${importId}`
  const touched = await byKey(tx, kind, 'touched', sql`select ${keys} ${its}`)
  await tx.db.execute(sql`delete ${its}`)
  await restand(tx, kind, touched)
  return figuresIn(tx, kind, touched)
}

/** Identities of which no row stands, several, or perhaps the wrong one. */
function suspects(tx: TenantStatements, kind: RecordKind): SQL {
  const { from, own } = recordRows(tx, kind, 'k')
  const keys = columns(keyNames(RECORD_SHAPES[kind]), 'k')
  return sql`(select ${keys} from ${from} where ${own} group by ${keys} having count(*) > 1 or not bool_and(k.standing))`
}

/** How many rows stand and should not, or the other way round. */
export async function countAstray(tx: TenantStatements, kind: RecordKind): Promise<number> {
  const { from } = recordRows(tx, kind, 't')
  const outcome = sql`(${outcomeOf(tx, kind, suspects(tx, kind))})`
  const [found] = await byHash(tx, () =>
    tx.db.execute<{ count: number }>(
      sql`select count(*)::int as count from ${from}, ${astray(tx, kind, outcome)}`,
    ),
  )
  return Number(found?.count ?? 0)
}

/** Mends them. @returns how many there were */
export const mendStanding = (tx: TenantStatements, kind: RecordKind): Promise<number> =>
  byHash(tx, () => restand(tx, kind, suspects(tx, kind)))

export async function countStanding(
  tx: TenantStatements,
  kind: RecordKind,
  importId: number,
): Promise<number> {
  const { from, own } = recordRows(tx, kind, 'k')
  const [found] = await tx.db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${from} where ${own} and k.import_id = ${importId} and k.standing`,
  )
  return Number(found?.count ?? 0)
}

/** Rows of imports that are not published. */
export async function countOrphanRecords(tx: TenantStatements, kind: RecordKind): Promise<number> {
  const { from, own } = recordRows(tx, kind, 'k')
  const i = alias(imports, 'i')
  const [found] = await tx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from ${from} where ${own} and not exists (
      select 1 from ${imports} i where ${inOrg(i, tx.orgId)} and i.id = k.import_id and i.status = 'published')`)
  return Number(found?.count ?? 0)
}
