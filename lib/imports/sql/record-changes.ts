import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { importChanges, type RowChange } from '../../../db/schema/imports'
import { list, textArray } from '../../line-items/sql/fact-tables'
import type { RecordKind } from '../model/import-kinds'
import { RECORD_SHAPES } from '../model/record-shapes'
import { fileColumn } from '../reading/records/file-column'
import type { RowsOfLines } from '../reading/unfold'
import type { RecordVerdict } from './compare-records'
import { byHash, recordRows, sameKey } from './record-rows'
import type { Spoken } from './staged-records'

/** @property place where the identity stands in the file, if more than once */
export type RecordContradiction = {
  line: number
  identity: string
  verdict: RecordVerdict
  differing: string[]
  place: { first: number; last: number; rows: number } | null
}

/** `2026-10 · 3f2b6c1e-… · Teams · cpor`: what tells a row apart, as far as the file says it. */
const identityOf = (kind: RecordKind, row: string): SQL => {
  const parts = RECORD_SHAPES[kind].key.map(({ name }) => {
    const cell = sql`${sql.identifier(row)}.${sql.identifier(name)}::text`
    return sql`nullif(${cell}, '')`
  })
  return sql`concat_ws(' · ', ${list(parts)})`
}

/** Rows kept aside because they contradict; by line, some at a time. */
export async function readRecordContradictions(
  tx: TenantStatements,
  kind: RecordKind,
  { verdicts, repeats }: { verdicts: readonly RecordVerdict[] } & Pick<Spoken, 'repeats'>,
  { after, limit }: { after: number; limit: number },
): Promise<RecordContradiction[]> {
  const which = list(verdicts.map((verdict) => sql`${verdict}`))
  const [said, place, repeated] =
    repeats === 0
      ? [sql`staged`, sql`null::json`, sql``]
      : [
          sql`(select * from staged union all select * from repeats)`,
          sql`case when r.rows is not null then json_build_object('first', r.first, 'last', r.last, 'rows', r.rows) end`,
          sql`left join repeated r on ${sameKey(RECORD_SHAPES[kind], 'r', 's')}`,
        ]
  const rows = await tx.db.execute<RecordContradiction>(sql`
    select v.line, v.verdict, v.differing, ${identityOf(kind, 's')} as identity, ${place} as place
    from (select * from verdicts where verdict in (${which}) and line > ${after} order by line limit ${limit}) v
    join ${said} s on s.line = v.line ${repeated} order by v.line`)
  return [...rows]
}

/** The changes of the file by the first line of each: what stands, as long as it does, and what the file says. */
function changesOf(
  tx: TenantStatements,
  kind: RecordKind,
  { table, months }: Spoken,
  { perLine, names }: RowsOfLines,
): SQL {
  const shape = RECORD_SHAPES[kind]
  const { from, own } = recordRows(tx, kind, 'k', months)
  const texts = shape.content.map(({ name, type }) => {
    const [before, after] = ['k', 's'].map((row) =>
      shown(sql`${sql.identifier(row)}.${sql.identifier(name)}`, type),
    )
    return sql`(${fileColumn(kind, name)}::text, ${before}, ${after})`
  })
  const changes = sql`
    select s.line, ${identityOf(kind, 's')} as identity, (
      select jsonb_agg(jsonb_build_object('column', said.name, 'before', coalesce(said.before, ''), 'after', coalesce(said.after, '')))
      from (values ${list(texts)}) as said(name, before, after)
      where said.name = any(v.differing)
    ) as columns
    from verdicts v
    join ${table} s on s.line = v.line
    join ${from} on ${own} and k.standing and ${sameKey(shape, 's', 'k')}
    where v.verdict = 'change'`
  if (perLine === 1) return changes
  // Of a line that is several rows all changes stand together, each column with the name of its row.
  const name = sql`(${textArray([...names])})[said.line % ${perLine} + 1]`
  return sql`
    select said.line / ${perLine} as line, string_agg(distinct said.identity, '; ') as identity, jsonb_agg(
      one || jsonb_build_object('column', (one->>'column') || ' (' || ${name} || ')') order by said.line
    ) as columns
    from (${changes}) said, jsonb_array_elements(said.columns) one group by 1`
}

/** As a file has it. */
const shown = (cell: SQL, type: string): SQL =>
  type === 'bigint'
    ? sql`trim_scale(${cell} * 0.0001)::text`
    : type === 'boolean'
      ? sql`case when ${cell} then 'yes' when not ${cell} then 'no' end`
      : sql`${cell}::text`

export async function readRecordChanges(
  tx: TenantStatements,
  kind: RecordKind,
  spoken: Spoken,
  of: RowsOfLines,
  limit: number,
): Promise<RowChange[]> {
  const rows = await byHash(tx, () =>
    tx.db.execute<RowChange>(
      sql`select * from (${changesOf(tx, kind, spoken, of)}) said order by line limit ${limit}`,
    ),
  )
  return rows.map(({ line, identity, columns }) => ({ line, identity, columns }))
}

/** Keeps them for the history. */
export async function keepRecordChanges(
  tx: TenantStatements,
  kind: RecordKind,
  spoken: Spoken,
  of: RowsOfLines,
  importId: number,
): Promise<void> {
  await byHash(tx, () =>
    tx.db.execute(sql`
      insert into ${importChanges} (org_id, import_id, line, identity, columns)
      select ${tx.orgId}, ${importId}, said.* from (${changesOf(tx, kind, spoken, of)}) said`),
  )
}

/** What the file changes no longer stands; what it says is yet to come. */
export async function replaceStanding(
  tx: TenantStatements,
  kind: RecordKind,
  { table, months }: Spoken,
): Promise<void> {
  const shape = RECORD_SHAPES[kind]
  const { from, own } = recordRows(tx, kind, 'k', months)
  await byHash(tx, () =>
    tx.db.execute(sql`
      update ${from} set standing = false from ${table} s join verdicts v on v.line = s.line
      where ${own} and v.verdict = 'change' and k.standing and ${sameKey(shape, 's', 'k')}`),
  )
}
