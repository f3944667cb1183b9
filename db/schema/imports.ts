import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import { at, big, codePointText, orgId } from './columns'
import { orgState } from './organization'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const imports = pgTable(
  'imports',
  {
    orgId: orgId(),
    id: big('id').notNull().generatedAlwaysAsIdentity(),
    kind: text('kind').notNull(),
    fileName: text('file_name').notNull(),
    bytes: big('bytes').notNull(),
    sha256: text('sha256').notNull(),
    /** The first import, not withdrawn, of the same bytes and kind. */
    sameAs: big('same_as'),
    status: text('status').notNull(),
    /** Place in the order of publishing: state is the replay of the imports not withdrawn in this order. */
    seq: big('seq').notNull(),
    withdrawnSeq: big('withdrawn_seq'),
    rowsRead: integer('rows_read').notNull(),
    rowsAccepted: integer('rows_accepted').notNull(),
    rowsChanged: integer('rows_changed').notNull(),
    rowsDuplicate: integer('rows_duplicate').notNull(),
    rowsRejected: integer('rows_rejected').notNull(),
    header: text('header').notNull(),
    notes: jsonb('notes').$type<ImportNotes>().notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    withdrawnAt: at('withdrawn_at'),
    withdrawnByName: text('withdrawn_by_name'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index('imports_sha_idx').on(table.orgId, table.sha256),
    check(
      'imports_conserve_rows',
      sql`rows_read = rows_accepted + rows_changed + rows_duplicate + rows_rejected`,
    ),
    check('imports_status', sql`status in ('published','withdrawn')`),
    foreignKey({ columns: [table.orgId], foreignColumns: [orgState.orgId], name: 'imports_org_fk' }).onDelete(
      'cascade',
    ),
  ],
)

/** What an import says besides its counts. */
export type ImportNotes = { newLocations: string[]; unusualLocations: string[]; ignoredColumns: string[] }

/** A line that was not taken: byte for byte, with where and why. */
export const importRejects = pgTable(
  'import_rejects',
  {
    orgId: orgId(),
    importId: big('import_id').notNull(),
    line: integer('line').notNull(),
    column: text('column').notNull(),
    code: text('code').notNull(),
    message: text('message').notNull(),
    raw: bytea('raw').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.importId, table.line] }),
    foreignKey({
      columns: [table.orgId, table.importId],
      foreignColumns: [imports.orgId, imports.id],
      name: 'import_rejects_import_fk',
    }).onDelete('cascade'),
  ],
)

/**
 * What other imports said of a row that was already known: the same (`payload` null) or something else. When the
 * import that owns the row is withdrawn, the earliest claim takes its place.
 */
export const claims = pgTable(
  'claims',
  {
    orgId: orgId(),
    kind: text('kind').notNull(),
    identity: codePointText('identity').notNull(),
    importId: big('import_id').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.kind, table.identity, table.importId] }),
    index('claims_import_idx').on(table.orgId, table.importId),
    foreignKey({
      columns: [table.orgId, table.importId],
      foreignColumns: [imports.orgId, imports.id],
      name: 'claims_import_fk',
    }).onDelete('cascade'),
  ],
)
