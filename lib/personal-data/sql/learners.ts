import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { classMatches } from '../../../db/schema/delivery'
import { claims, importChanges } from '../../../db/schema/imports'
import { coursewareCompletions } from '../../../db/schema/line-items'
import { inOrg } from '../../../db/tenancy'
import { CONTENT } from '../../imports/reading/line-item'
import { bodyOf, textArray } from '../../line-items/sql/fact-tables'

/** Only redemptions name learners. */
export const LEARNED = 'courseware-completions'
const PLACE = CONTENT[LEARNED].findIndex(({ name }) => name === 'learner_id')
const IN_CLAIM = sql.raw(`payload #>> '{content,${PLACE}}'`)
const IN_PAYLOAD = sql.raw(`'{content,${PLACE}}'`)
const PAGE = 10_000

/** Learner IDs of line items, claims and changes, some at a time, each once in each of the three. */
export async function* learnerIds(tx: TenantStatements): AsyncGenerator<string[]> {
  const places = [
    sql`select learner_id as id from ${coursewareCompletions} where ${inOrg(coursewareCompletions, tx.orgId)}`,
    sql`select ${IN_CLAIM} as id from ${claims} where ${inOrg(claims, tx.orgId)} and kind = ${LEARNED}`,
    sql`select one ->> which as id from ${importChanges}, jsonb_array_elements(columns) one,
      (values ('before'), ('after')) as said (which)
      where ${inOrg(importChanges, tx.orgId)} and one ->> 'column' = 'learner_id'`,
  ]
  for (const place of places) {
    for (let after = ''; ; ) {
      const rows = await tx.db.execute<{ id: string }>(sql`
        select distinct id collate "C" as id from (${place}) ids where id collate "C" > ${after} order by 1 limit ${PAGE}`)
      yield rows.map(({ id }) => id)
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) break
      after = last.id
    }
  }
}

/** Which rows: those of these learners, or all that name one and are of a day before. */
export type Named = { ids: readonly string[] } | { before: string }

const isNamed = (named: Named, id: SQL, day: SQL): SQL =>
  'ids' in named
    ? sql`${id} = any(${textArray([...named.ids])})`
    : sql`(${day} < ${named.before}::date and ${id} is not null)`

/** Rows that are known by their content are known by their learner, too: what their identity becomes; null: it stays. */
type Rename = ((identity: string) => string) | null

export type Blanked = { redemptions: number; claims: number; changes: number }

/**
 * Empties the learner in line items, in claims, and in what imports changed.
 * @param imports what these changed loses every learner
 */
export async function blankLearners(
  tx: TenantStatements,
  named: Named,
  row: Rename = null,
  imports: readonly number[] = [],
): Promise<Blanked> {
  const k = alias(coursewareCompletions, 'k')
  const own = sql`${inOrg(k, tx.orgId)} and ${isNamed(named, sql`k.learner_id`, sql`k.occurred_on`)}`
  const renamed = row
    ? await tx.db.execute<{ identity: string }>(
        sql`select k.identity from ${coursewareCompletions} k where ${own} and k.identity like 'h1:%'`,
      )
    : []
  const was = renamed.map(({ identity }) => identity)
  const becomes = row ? was.map(row) : []
  const rows = await tx.db.execute<{ identity: string }>(sql`
    update ${coursewareCompletions} k set learner_id = null where ${own} returning k.identity`)
  const said = await blankClaims(tx, named)
  const touched = [...new Set([...rows, ...said].map(({ identity }) => identity))]
  await settleClaims(tx, touched)
  const [changed] = await tx.db.execute<{ blanked: number }>(sql`
    select laurel_blank_changes(${textArray('ids' in named ? [...named.ids] : [])}, ${sql.param([...imports])}::bigint[],
      ${textArray(was)}, ${textArray(becomes)}) as blanked`)
  await rename(tx, was, becomes)
  return { redemptions: rows.length, claims: said.length, changes: Number(changed?.blanked ?? 0) }
}

const blankClaims = (tx: TenantStatements, named: Named) =>
  tx.db.execute<{ identity: string }>(sql`
    update ${claims} set payload = jsonb_set(payload, ${IN_PAYLOAD}, 'null')
    where ${inOrg(claims, tx.orgId)} and kind = ${LEARNED}
      and ${isNamed(named, IN_CLAIM, sql.raw(`(payload ->> 'occurredOn')::date`))} returning identity`)

/** What says the same as its row by now is kept as such, as ever. */
async function settleClaims(tx: TenantStatements, touched: readonly string[]): Promise<void> {
  const k = alias(coursewareCompletions, 'k')
  await tx.db.execute(sql`
    update ${claims} set payload = null from ${coursewareCompletions} k
    where ${inOrg(claims, tx.orgId)} and ${claims.kind} = ${LEARNED} and ${claims.identity} = any(${textArray([...touched])})
      and ${inOrg(k, tx.orgId)} and k.identity = ${claims.identity} and ${claims.payload} = ${bodyOf(LEARNED, 'k')}`)
}

/** Whatever knows a row by its identity. */
async function rename(tx: TenantStatements, was: string[], becomes: string[]): Promise<void> {
  if (was.length === 0) return
  const names = sql`unnest(${textArray(was)}, ${textArray(becomes)}) as renamed (was, becomes)`
  await tx.db.execute(sql`
    update ${coursewareCompletions} set identity = renamed.becomes from ${names}
    where ${inOrg(coursewareCompletions, tx.orgId)} and identity = renamed.was`)
  for (const table of [claims, classMatches])
    await tx.db.execute(sql`
      update ${table} set identity = renamed.becomes from ${names}
      where ${inOrg(table, tx.orgId)} and kind = ${LEARNED} and identity = renamed.was`)
}

/**
 * The same for the rows of a file, beside the tables, before they are compared. A row whose learner had gone with time
 * before he was erased has kept its identity.
 */
export async function blankStaged(tx: TenantStatements, named: Named, row: Rename = null): Promise<boolean> {
  const which = isNamed(named, sql`learner_id`, sql`occurred_on`)
  if (row) await renameStaged(tx, which, row)
  const blanked = await tx.db.execute(
    sql`update staged set learner_id = null where ${which} returning 1 as one`,
  )
  return blanked.length > 0
}

async function renameStaged(
  tx: TenantStatements,
  which: SQL,
  row: (identity: string) => string,
): Promise<void> {
  const k = alias(coursewareCompletions, 'k')
  const renamed = await tx.db.execute<{ identity: string }>(sql`
    select identity from staged where ${which} and identity like 'h1:%' and not exists (
      select 1 from ${coursewareCompletions} k where ${inOrg(k, tx.orgId)} and k.identity = staged.identity)`)
  const was = renamed.map(({ identity }) => identity)
  if (was.length === 0) return
  await tx.db.execute(sql`
    update staged set identity = renamed.becomes
    from unnest(${textArray(was)}, ${textArray(was.map(row))}) as renamed (was, becomes)
    where identity = renamed.was`)
}

/** Learners that a file names, some at a time. */
export async function* stagedLearners(tx: TenantStatements): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const rows = await tx.db.execute<{ id: string }>(sql`
      select distinct learner_id collate "C" as id from staged where learner_id collate "C" > ${after} order by 1 limit ${PAGE}`)
    yield rows.map(({ id }) => id)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.id
  }
}
