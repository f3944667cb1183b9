import { isDeepStrictEqual } from 'node:util'
import type { TenantStatements } from '@/db/client'
import { documents, emptyColumn, rewriteDocument, valuesOf } from '@/lib/personal-data/sql/columns'
import type { Forgetting } from './forgetting'
import { HELD } from './model/held'

/** They are known by what imports said, and have ways of their own (sql/learners.ts, forget-lines.ts). */
const OF_IMPORTS = ['courseware_completions', 'claims', 'import_changes', 'import_rejects', 'imports']

const OTHERS = HELD.filter(({ table, erased }) => erased !== null && !OF_IMPORTS.includes(table))

/** Takes erased learners out of every other column that may name one. @returns how many cells */
export async function forgetColumns(tx: TenantStatements, forgetting: Forgetting): Promise<number> {
  let count = 0
  for (const { table, column, as } of OTHERS)
    count +=
      as === 'texts'
        ? await forgetDocuments(tx, forgetting, table, column)
        : await forgetCells(tx, forgetting, table, column)
  return count
}

async function forgetCells(tx: TenantStatements, forgetting: Forgetting, table: string, column: string) {
  const named = (await valuesOf(tx, table, column)).filter((value) => forgetting.has(value))
  return named.length === 0 ? 0 : emptyColumn(tx, table, column, named)
}

async function forgetDocuments(tx: TenantStatements, forgetting: Forgetting, table: string, column: string) {
  // Read first: a row that is written moves behind those still to be read.
  const changed: { place: string; value: unknown }[] = []
  for await (const rows of documents(tx, table, column))
    for (const { place, value } of rows) {
      const without = forgetting.json(value)
      if (!isDeepStrictEqual(without, value)) changed.push({ place, value: without })
    }
  for (const one of changed) await rewriteDocument(tx, table, column, one)
  return changed.length
}
