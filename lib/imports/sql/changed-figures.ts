import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import type { FiguresChanged } from '../../organizations/sql/figures-changed'
import type { RecordKind } from '../model/import-kinds'
import { isFigures } from './record-rows'
import { type Inserted, standsOf } from './staged-records'

/** What rows of a relation change where they stand otherwise than before: of certifications no figures. */
export async function figuresIn(tx: TenantStatements, kind: RecordKind, rows: SQL): Promise<FiguresChanged> {
  if (kind === 'certifications') return null
  const what = isFigures(kind) ? sql`month` : sql`'all'`
  const [found] = await tx.db.execute<{ changed: FiguresChanged }>(
    sql`select min(${what}) as changed from ${rows}`,
  )
  return found?.changed ?? null
}

/** What an import changes: of its rows those that stand by now. Where nothing was known all of them do. */
export async function figuresInserted(
  tx: TenantStatements,
  kind: RecordKind,
  inserted: Inserted,
): Promise<FiguresChanged> {
  const { spoken, known } = inserted
  if (spoken.rows === 0 || kind === 'certifications') return null
  if (known) return figuresIn(tx, kind, sql`(${standsOf(inserted)}) rows`)
  return isFigures(kind) ? (spoken.months.toSorted()[0] ?? null) : 'all'
}
