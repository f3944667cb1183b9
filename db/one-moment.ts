import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { TenantStatements } from './client'
import type { Read } from './copy'
import { type LiteralValue, literal } from './literal'
import { statementsOn } from './transaction'

const dialect = new PgDialect()

/** COPY takes no parameters: each goes into the text by the one encoder. */
export function statementText(query: SQL): string {
  const { sql, params } = dialect.sqlToQuery(query)
  return sql.replace(/\$(\d+)/g, (_, position: string) =>
    literal(params[Number(position) - 1] as LiteralValue),
  )
}

/**
 * The statements of lib/<noun>/sql on the connection of a copy, so that they see the snapshot that is copied.
 * Rows come by name there: every column of a statement needs a name of its own.
 */
export function tenantOn(read: Read, orgId: number): TenantStatements {
  const unsafe = (text: string, values?: unknown[]) => {
    const rows = read(text, values)
    return Object.assign(rows, { values: async () => (await rows).map((row) => Object.values(row)) })
  }
  return { orgId, db: statementsOn({ unsafe } as unknown as Parameters<typeof statementsOn>[0]) }
}
