import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import type { LoadTx } from '../../../db/load'
import type { Month } from '../../dates'
import { LaurelError } from '../../errors'
import { list } from '../../line-items/sql/fact-tables'
import { codeOf } from '../../passing'
import type { RecordKind } from '../model/import-kinds'
import { CLOSE, RECORD_SHAPES, type RecordShape, stagedColumns } from '../model/record-shapes'
import { columns, contentNames, isFigures, keyNames, sameKey } from './record-rows'

/**
 * What a file says of each identity, in `table`: its valid rows lie in `staged`, line by line, beside the tables; where
 * they are added up, their sums in `spoken`; where an identity is there again, the later rows in `repeats`.
 * @property ordered rows come about in the order of their key, and no identity twice
 * @property months of which it speaks; none of customers and people
 */
export type Spoken = {
  table: SQL
  rows: number
  addedUp: boolean
  repeats: number
  ordered: boolean
  months: readonly Month[]
}

export async function createStagedRecords(tx: TenantStatements, kind: RecordKind): Promise<void> {
  const { key, content } = RECORD_SHAPES[kind]
  const cells = [...key, ...content].map(
    ({ name, type }) =>
      sql`${sql.identifier(name)} ${sql.raw(type)} ${sql.raw(type === 'text' ? 'collate "C"' : '')}`,
  )
  await tx.db.execute(sql`create temp table staged (line int not null, ${list(cells)}) on commit drop`)
}

export const copyStagedRecords = (tx: LoadTx, kind: RecordKind, rows: AsyncIterable<Buffer>): Promise<void> =>
  tx.copyIn('staged', stagedColumns(RECORD_SHAPES[kind]), rows)

/** Makes room for the next rows. */
export async function clearStaged(tx: TenantStatements): Promise<void> {
  await tx.db.execute(sql`truncate staged`)
}

/** What staged rows say, of which no identity is there twice. */
export const spokenAlone = (of: Pick<Spoken, 'rows' | 'ordered' | 'months'>): Spoken => ({
  ...of,
  table: sql`staged`,
  addedUp: false,
  repeats: 0,
})

/**
 * What the file says of each identity: the sum of its rows, or the first of them.
 * @param staged how many rows, and whether each identity comes after the one before it
 */
export async function settleSpoken(
  tx: TenantStatements,
  kind: RecordKind,
  of: Pick<Spoken, 'rows' | 'ordered' | 'months'>,
): Promise<Spoken> {
  const shape = RECORD_SHAPES[kind]
  const [alone, { rows, ordered }] = [spokenAlone(of), of]
  if (ordered || !(await hasRepeats(tx, shape))) return alone
  if (shape.adds) {
    const figures = await addUp(tx, shape)
    return { ...alone, table: sql`spoken`, rows: figures, addedUp: figures < rows }
  }
  const repeats = await setRepeatsApart(tx, shape)
  return { ...alone, rows: rows - repeats, repeats }
}

/** By hashes, in a third of the time that the keys take; that two keys have the same one is looked into later. */
async function hasRepeats(tx: TenantStatements, { key }: RecordShape): Promise<boolean> {
  const texts = key.map(
    ({ name, type }) => sql`${sql.identifier(name)}${sql.raw(type === 'text' ? '' : '::text')}`,
  )
  const found = await tx.db.execute(sql`
    select 1 as one from (
      select 1 from staged group by hashtextextended(${sql.join(texts, sql` || `)}, 0) having count(*) > 1 limit 1
    ) repeated`)
  return found.length > 0
}

async function addUp(tx: TenantStatements, shape: RecordShape): Promise<number> {
  const sums = shape.content.map(({ name, type }) => {
    const column = sql.identifier(name)
    return type === 'bigint' ? sql`sum(${column})::bigint as ${column}` : sql`min(${column}) as ${column}`
  })
  const keys = columns(keyNames(shape))
  const adding = tx.db.execute(sql`
    create temp table spoken on commit drop as
    select min(line) as line, ${keys}, ${list(sums)} from staged group by ${keys}`)
  await adding.catch((error: unknown) => {
    throw codeOf(error) === TOO_LARGE ? new LaurelError('invalid_file', TOO_MUCH) : error
  })
  return countOf(tx, sql`spoken`)
}
const TOO_LARGE = '22003'
const TOO_MUCH =
  'Rows of one figure add up to more than 900 trillion, which no figure is. Correct the file and import it again. Nothing was imported.'

/** The first row of each identity stays. @returns how many do not */
async function setRepeatsApart(tx: TenantStatements, shape: RecordShape): Promise<number> {
  const keys = columns(keyNames(shape))
  await tx.db.execute(sql`
    create temp table repeated on commit drop as
    select ${keys}, min(line) as first, max(line) as last, count(*)::int as rows from staged group by ${keys} having count(*) > 1`)
  await tx.db.execute(sql`create temp table repeats (like staged) on commit drop`)
  if ((await countOf(tx, sql`repeated`)) === 0) return 0
  await tx.db.execute(sql`analyze staged`)
  await tx.db.execute(sql`analyze repeated`)
  await tx.db.execute(sql`
    with gone as (
      delete from staged s using repeated r where ${sameKey(shape, 's', 'r')} and s.line <> r.first returning s.*
    ) insert into repeats select * from gone`)
  await tx.db.execute(sql`analyze repeats`)
  return countOf(tx, sql`repeats`)
}

async function countOf(tx: TenantStatements, table: SQL): Promise<number> {
  const [found] = await tx.db.execute<{ count: number }>(sql`select count(*)::int as count from ${table}`)
  return Number(found?.count ?? 0)
}

/** How rows of a file are taken in. `known`: some of them have a verdict. */
export type Inserted = { spoken: Spoken; changes: 'reject' | 'apply'; known: boolean }

/** Beside `s`, which has it in `v`: whether a row of the file stands. */
const standing = (changes: Inserted['changes']): SQL =>
  changes === 'apply' ? sql`v.verdict is distinct from 'duplicate'` : sql`v.verdict is null`
const JUDGED = sql`left join verdicts v on v.line = s.line`

/** The rows of a file that stand, of which some have a verdict. */
export const standsOf = ({ spoken, changes }: Inserted): SQL =>
  sql`select s.* from ${spoken.table} s ${JUDGED} where ${standing(changes)}`

/**
 * About in the order of the key, which its index takes in much faster than any other. New rows stand, and those that say
 * something else than what stands where changes are applied.
 */
export async function insertRecords(
  tx: TenantStatements,
  kind: RecordKind,
  importId: number,
  { spoken, changes, known }: Inserted,
): Promise<void> {
  const shape = RECORD_SHAPES[kind]
  const [names, said] = [undefined, 's'].map((of) =>
    columns([...keyNames(shape), ...contentNames(shape)], of),
  )
  const [kindName, kindSaid] = isFigures(kind) ? [sql`, kind`, sql`, ${kind}`] : [sql``, sql``]
  const [stands, judged] = known ? [standing(changes), JUDGED] : [sql`true`, sql``]
  const order = spoken.ordered ? sql`` : sql`order by ${columns(keyNames(shape).slice(0, CLOSE), 's')}`
  await tx.db.execute(sql`
    insert into ${sql.identifier(shape.table)} (org_id, import_id, standing${kindName}, ${names})
    select ${tx.orgId}, ${importId}, ${stands}${kindSaid}, ${said} from ${spoken.table} s ${judged} ${order}`)
}
