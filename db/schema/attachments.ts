import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { SubjectKind } from '../../lib/attachments/model/subject'
import { at, big, codePointText, orderedId, orgId } from './columns'
import { orgState } from './organization'

/** Files that prove something, each of one subject; their bytes lie in the data folder under organization and SHA-256. */
export const attachments = pgTable(
  'attachments',
  {
    orgId: orgId(),
    id: orderedId(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    /** A class ID, or the id of a record as text. */
    subjectId: codePointText('subject_id').notNull(),
    /** As hex. Several rows may stand on one file. */
    sha256: text('sha256').notNull(),
    fileName: text('file_name').notNull(),
    /** Of the content, not of the name. */
    mediaType: text('media_type').notNull(),
    bytes: big('bytes').notNull(),
    addedAt: at('added_at').notNull().defaultNow(),
    addedBy: text('added_by').notNull(),
    addedByName: text('added_by_name').notNull(),
  },
  (table) => [
    primaryKey({ name: 'attachments_pk', columns: [table.orgId, table.id] }),
    index('attachments_subject_idx').on(table.orgId, table.subjectKind, table.subjectId),
    index('attachments_file_idx').on(table.orgId, table.sha256),
    check('attachments_sha256', sql`sha256 ~ '^[0-9a-f]{64}$'`),
    check('attachments_bytes', sql`bytes >= 0`),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'attachments_org_fk',
    }).onDelete('cascade'),
  ],
)
