import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import type { LoadTx } from '../../../db/load'
import type { Kind } from '../../line-items/model/kinds'
import type { TotalDelta } from '../../line-items/model/total-delta'
import { columnsOf, contentNames, FACT_TABLES, isSurvey, list } from '../../line-items/sql/fact-tables'
import { judgedRows, unchecked } from '../../registers/sql/eligibility'
import { CONTENT } from '../reading/line-item'
import { sumOf } from './owned-items'

/**
 * The valid rows of one file, beside the tables, in the transaction that reads it: `staged` with the columns of a fact
 * table and the line, later `verdicts` on those rows that are not simply new (compare-staged.ts).
 */
const STAGED_COLUMNS = (kind: Kind): string[] => [
  'line',
  'identity',
  'occurred_on',
  'item',
  'location_id',
  ...contentNames(kind),
]

export async function createStaged(tx: TenantStatements, kind: Kind): Promise<void> {
  const content = CONTENT[kind].map(({ name, type }) => sql`${sql.identifier(name)} ${sql.raw(type)}`)
  await tx.db.execute(sql`
    create temp table staged (line int not null, identity text collate "C" not null, occurred_on date not null,
      item text not null, location_id bigint not null, ${list(content)}, eligibility text, letters date) on commit drop`)
}

/** @param by of files without ids each row also says the day that it names */
export const copyStaged = (
  tx: LoadTx,
  kind: Kind,
  by: 'column' | 'content',
  rows: AsyncIterable<Buffer>,
): Promise<void> =>
  tx.copyIn('staged', [...STAGED_COLUMNS(kind), ...(by === 'content' ? ['letters'] : [])], rows)

/**
 * For files whose rows have no id: a row is known by what it says and by how many before it in the file said the same,
 * so that two honest equal rows both count, and the file twice counts once.
 */
export async function identifyByContent(tx: TenantStatements, kind: Kind): Promise<void> {
  await tx.db.execute(sql`
    update staged set identity = named.identity
    from (
      select line, 'h1:' || hash || ':' || row_number() over (partition by hash order by line) as identity
      from (
        select line, left(encode(sha256(convert_to(${said(kind)}::text, 'UTF8')), 'hex'), 32) as hash
        from staged join places on places.location_id = staged.location_id
      ) hashed
    ) named
    where named.line = staged.line`)
}

/**
 * By the Location ID's number, which stays whatever it is merged into, not by the row's key in this database; by the day
 * that the row names, whatever time zone it is read in.
 */
const said = (kind: Kind): SQL =>
  sql`jsonb_build_array(letters, external_id, ${columnsOf('staged', contentNames(kind))})`

/** Location IDs of the file and the number each has in `staged`, no two the same; negative ones are not yet known. */
export async function createPlaces(tx: TenantStatements, places: ReadonlyMap<string, number>): Promise<void> {
  await tx.db.execute(
    sql`create temp table places (external_id text primary key, location_id bigint not null) on commit drop`,
  )
  const [names, numbers] = [[...places.keys()], [...places.values()]]
  await tx.db.execute(sql`
    insert into places select * from unnest(${sql.param(names)}::text[], ${sql.param(numbers)}::bigint[])`)
  await tx.db.execute(sql`create index on places (location_id)`)
  await tx.db.execute(sql`analyze places`)
}

/** Puts the numbers that locations have by now in the place of those they had when the file was read. */
export async function settlePlaces(
  tx: TenantStatements,
  places: ReadonlyMap<string, number>,
  means: ReadonlyMap<string, number>,
): Promise<void> {
  const moved = [...places].flatMap(([externalId, old]) => {
    const now = means.get(externalId)
    return now === undefined || now === old ? [] : [[old, now] as const]
  })
  if (moved.length === 0) return
  const [from, to] = [moved.map(([old]) => old), moved.map(([, now]) => now)]
  for (const table of [sql`staged`, sql`places`])
    await tx.db.execute(sql`
      update ${table} set location_id = moved.now
      from unnest(${sql.param(from)}::bigint[], ${sql.param(to)}::bigint[]) as moved(old, now)
      where ${table}.location_id = moved.old`)
}

export async function judgeTrainers(tx: TenantStatements, mctChecking: boolean): Promise<void> {
  if (!mctChecking) {
    await tx.db.execute(sql`update staged set eligibility = ${unchecked(sql`mct_id`)}`)
    return
  }
  const judged = judgedRows(tx.orgId, sql`staged`, true)
  await tx.db.execute(sql`
    update staged set eligibility = j.judged from (${judged}) j where j.line = staged.line`)
}

/** Rows of which there is no verdict: those that come in as new. */
const news = (known: number): SQL =>
  known === 0
    ? sql`staged`
    : sql`(select * from staged where not exists (select 1 from verdicts where verdicts.line = staged.line)) staged`

/** @param known how many verdicts there are */
export const sumNew = (tx: TenantStatements, kind: Kind, known: number): Promise<TotalDelta[]> =>
  sumOf(tx, kind, news(known))

/** In the order of their identity, which an index takes in much faster than any other. @param ordered they are */
export async function insertNew(
  tx: TenantStatements,
  kind: Kind,
  importId: number,
  known: number,
  ordered: boolean,
): Promise<void> {
  const names = ['identity', 'occurred_on', 'item', 'location_id', ...contentNames(kind)]
  if (isSurvey(kind)) names.push('eligibility')
  const columns = list(names.map((name) => sql`${sql.identifier(name)}`))
  await tx.db.execute(sql`
    insert into ${FACT_TABLES[kind]} (org_id, import_id, ${columns})
    select ${tx.orgId}, ${importId}, ${columns} from ${news(known)} ${ordered ? sql`` : sql`order by identity`}`)
}
