import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { list } from '../../line-items/sql/fact-tables'
import type { RecordKind } from '../model/import-kinds'
import { RECORD_SHAPES } from '../model/record-shapes'
import { fileColumn } from '../reading/records/file-column'
import { byHash, contentNames, recordRows, sameKey, saysTheSame } from './record-rows'
import type { Spoken } from './staged-records'

/** `change`: what stands says something else; `conflict`: a row of the same file has said something else before. */
export type RecordVerdict = 'duplicate' | 'change' | 'conflict'
/** Rows of the file; `sameInFile`: those duplicates that say what a row before them in the file says. */
export type RecordCounts = Record<RecordVerdict, number> & { sameInFile: number }

export const ALL_NEW: RecordCounts = { duplicate: 0, change: 0, conflict: 0, sameInFile: 0 }

/**
 * Says of every staged row that is not new what it is, in `verdicts`. The first row of an identity, or the sum of its
 * rows, is compared with what stands; the ones after it with what stands by then.
 */
export const compareRecords = (
  tx: TenantStatements,
  kind: RecordKind,
  changes: 'reject' | 'apply',
  spoken: Spoken,
): Promise<RecordCounts> => byHash(tx, () => compare(tx, kind, changes, spoken))

async function compare(
  tx: TenantStatements,
  kind: RecordKind,
  changes: 'reject' | 'apply',
  spoken: Spoken,
): Promise<RecordCounts> {
  await tx.db.execute(sql`
    create temp table verdicts (line int primary key, verdict text not null, owner bigint, differing text[]) on commit drop`)
  const counts = { ...ALL_NEW }
  const known = await isKnown(tx, kind, spoken)
  if (!known && spoken.repeats === 0) return counts
  if (known) {
    await tx.db.execute(sql`analyze staged`)
    if (spoken.addedUp) await tx.db.execute(sql`analyze spoken`)
    await judgeSpoken(tx, kind, spoken)
  }
  if (spoken.repeats > 0) await judgeRepeats(tx, kind, changes, { known, months: spoken.months })
  await tx.db.execute(sql`analyze verdicts`)
  const rows = await tx.db.execute<{ verdict: RecordVerdict; count: number; unowned: number }>(sql`
    select verdict, count(*)::int as count, (count(*) - count(owner))::int as unowned from verdicts group by verdict`)
  for (const { verdict, count, unowned } of rows) {
    counts[verdict] = Number(count)
    if (verdict === 'duplicate') counts.sameInFile = Number(unowned)
  }
  return counts
}

/** Whether anything of the kind is known, of figures: of the months that the file speaks of. */
export async function isKnown(
  tx: TenantStatements,
  kind: RecordKind,
  { months }: Pick<Spoken, 'months'>,
): Promise<boolean> {
  const { from, own } = recordRows(tx, kind, 'k', months)
  const found = await tx.db.execute(sql`select 1 as one from ${from} where ${own} limit 1`)
  return found.length > 0
}

/** Where rows are added up, every row of a figure has its verdict. */
async function judgeSpoken(
  tx: TenantStatements,
  kind: RecordKind,
  { table, addedUp, months }: Spoken,
): Promise<void> {
  const shape = RECORD_SHAPES[kind]
  const { from, own } = recordRows(tx, kind, 'k', months)
  const [line, rows] = addedUp
    ? [sql`t.line`, sql`join staged t on ${sameKey(shape, 't', 's')}`]
    : [sql`s.line`, sql``]
  await tx.db.execute(sql`
    insert into verdicts
    select ${line}, case when ${saysTheSame(shape, 's', 'k')} then 'duplicate' else 'change' end, k.import_id,
      ${differing(kind, 's', 'k')}
    from ${table} s join ${from} on ${own} and k.standing and ${sameKey(shape, 's', 'k')} ${rows}`)
}

/** Where changes are applied, the first row of the file stands by then; else the known one, if there is one. */
async function judgeRepeats(
  tx: TenantStatements,
  kind: RecordKind,
  changes: 'reject' | 'apply',
  { known, months }: { known: boolean } & Pick<Spoken, 'months'>,
): Promise<void> {
  const shape = RECORD_SHAPES[kind]
  const { from, own } = recordRows(tx, kind, 'k', months)
  const judged = (standing: string) => sql`
    select s.line, case when ${saysTheSame(shape, 's', standing)} then 'duplicate' else 'conflict' end, null::bigint,
      ${differing(kind, 's', standing)}
    from repeats s`
  const first = sql`join staged f on ${sameKey(shape, 'f', 's')}`
  const stored = sql`${from} on ${own} and k.standing and ${sameKey(shape, 's', 'k')}`
  await tx.db.execute(
    changes === 'apply' || !known
      ? sql`insert into verdicts ${judged('f')} ${first}`
      : sql`insert into verdicts ${judged('k')} join ${stored}
          union all ${judged('f')} ${first} left join ${stored} where k.import_id is null`,
  )
}

/** The columns in which two rows differ, by the names they have in a file. */
function differing(kind: RecordKind, a: string, b: string): SQL {
  const names = contentNames(RECORD_SHAPES[kind]).map((name) => {
    const [left, right] = [a, b].map((row) => sql`${sql.identifier(row)}.${sql.identifier(name)}`)
    return sql`case when ${left} is distinct from ${right} then ${sql.raw(`'${fileColumn(kind, name)}'`)} end`
  })
  return sql`array_remove(array[${list(names)}], null)`
}
