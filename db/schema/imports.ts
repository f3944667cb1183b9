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
  unique,
} from 'drizzle-orm/pg-core'
import type { DoubtNotes } from '../../lib/imports/model/doubt-notes'
import type { ImportKind } from '../../lib/imports/model/import-kinds'
import type { UncountedRows } from '../../lib/imports/model/uncounted-reasons'
import type { FileFormat, Mapping } from '../../lib/imports/reading/mapping'
import type { ShapeNotes } from '../../lib/imports/reading/rows-around'
import type { ShownStatus, Status } from '../../lib/scoring/status'
import { at, big, codePointText, orderedId, orgId, randomId } from './columns'
import { orgState } from './organization'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const imports = pgTable(
  'imports',
  {
    orgId: orgId(),
    id: orderedId(),
    kind: text('kind').$type<ImportKind>().notNull(),
    fileName: text('file_name').notNull(),
    bytes: big('bytes').notNull(),
    sha256: text('sha256').notNull(),
    /** The first import, not withdrawn, of the same bytes and kind. */
    sameAs: big('same_as'),
    /** `waiting`, `running`, then `published` (later perhaps `withdrawn`), `previewed` or `refused`. */
    status: text('status').$type<ImportStatus>().notNull(),
    /** `preview`: counts and scores as they would become; it writes nothing else and is in no history. */
    mode: text('mode').$type<'publish' | 'preview'>().notNull().default('publish'),
    /** What becomes of a known row with other content: `reject`, or `apply`, which puts it in its place. */
    changes: text('changes').$type<'reject' | 'apply'>().notNull().default('reject'),
    /** Place in the order of publishing: state is the replay of the imports not withdrawn in this order. */
    seq: big('seq'),
    withdrawnSeq: big('withdrawn_seq'),
    rowsRead: integer('rows_read').notNull().default(0),
    rowsAccepted: integer('rows_accepted').notNull().default(0),
    rowsChanged: integer('rows_changed').notNull().default(0),
    rowsDuplicate: integer('rows_duplicate').notNull().default(0),
    rowsRejected: integer('rows_rejected').notNull().default(0),
    header: text('header').notNull().default(''),
    notes: jsonb('notes')
      .$type<ImportNotes>()
      .notNull()
      .default({ newLocations: [], unusualLocations: [], ignoredColumns: [] }),
    /** How the file was read: which header is which column, how dates and numbers are written. */
    mapping: jsonb('mapping').$type<Mapping>(),
    /** What was found: encoding, compression, separator, sheet. */
    format: jsonb('format').$type<FileFormat>(),
    /** Why it was refused; nothing of it was taken. */
    problem: jsonb('problem').$type<ImportProblem>(),
    /** What it did to the scores of that day, or would do. */
    effect: jsonb('effect').$type<ImportEffect>(),
    /** The first changes of a preview; those of a published import are rows of import_changes. */
    preview: jsonb('preview').$type<ImportPreview>(),
    progress: jsonb('progress').$type<ImportProgress>(),
    uploadId: big('upload_id'),
    /** Repeats of one request get the import that the first one made. */
    idempotencyKey: text('idempotency_key'),
    /** What that request asked for, as SHA-256 but for the file; null of imports from before this was kept. */
    idempotencyRequest: text('idempotency_request'),
    attempts: integer('attempts').notNull().default(0),
    /** Which process works on it, until when unless it says so again. */
    leaseOwner: text('lease_owner'),
    leaseUntil: at('lease_until'),
    publishedAt: at('published_at'),
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
    check(
      'imports_status',
      sql`status in ('waiting','running','published','previewed','refused','withdrawn')`,
    ),
    check('imports_mode', sql`mode in ('publish','preview')`),
    check('imports_changes', sql`changes in ('reject','apply')`),
    check('imports_refused_empty', sql`status <> 'refused' or rows_read = 0`),
    unique('imports_idempotency_key').on(table.orgId, table.idempotencyKey),
    index('imports_open_idx').on(table.orgId, table.status),
    foreignKey({ columns: [table.orgId], foreignColumns: [orgState.orgId], name: 'imports_org_fk' }).onDelete(
      'cascade',
    ),
  ],
)

export type ImportStatus = 'waiting' | 'running' | 'published' | 'previewed' | 'refused' | 'withdrawn'

/** What an import says besides its counts. */
export type ImportNotes = ShapeNotes &
  DoubtNotes & {
    newLocations: string[]
    unusualLocations: string[]
    ignoredColumns: string[]
    /** By which rules ids were taken from their cells (lib/imports/reading/identity.ts); absent: 1. */
    identityVersion?: number
    /** Of the duplicates those that say what a row before them in the same file says. */
    sameInFile?: number
    /** Rows that say the same figure in parts: added up, they are so many figures. */
    addedUp?: { rows: number; figures: number }
    /** Lines of which each is several rows, such as one for each workload, and their rows. */
    unfolded?: { lines: number; rows: number }
    /** Ids that stand in several lines of the file with other content: how many, and the one in most lines. */
    sharedIds?: {
      ids: number
      rows: number
      example: { id: string; first: number; last: number; rows: number }
    }
    /** Rows that name another day than they lie on in the organization's time zone. */
    otherDay?: { rows: number; timeZone: string }
    /** The ids are 1, 2, 3 …, as every form counts its answers anew. */
    counterIds?: true
    /**
     * Courses or exams of rows that went in and count for nothing, as no catalogue has them, or has them only from or
     * until the day `on`; the most frequent.
     */
    unknownItems?: { item: string; rows: number; why?: 'before' | 'retired'; on?: string }[]
    /** Rows that went in and did not count on that day, by reason; those of unknownItems are not among them. */
    uncounted?: UncountedRows[]
    /** Names of records whose rows count nowhere, as nobody knew them then: how many, and the first of them. */
    unknownNames?: { count: number; first: string[] }
    /** Rows that the mapping leaves out, by what they say in a column of the file; they are in no count. */
    leftOut?: { column: string; value: string; rows: number }[]
  }
export type ImportProblem = { code: string; message: string; issues?: { path: string; message: string }[] }

/** A score before and after; `area` for the two metrics of an area and its capability score, null for the base criteria. */
export type ScoreChange = {
  criterion: string
  area: string | null
  before: string
  after: string
  /** null: the rule set has no such criterion. */
  statusBefore: ShownStatus | null
  statusAfter: ShownStatus | null
  /** What else is other than before: another track decides. */
  note?: string
}
/** Only the scores that change, official view of the day; `asOf` is that day. Areas alone have no status together. */
export type ImportEffect = {
  asOf: string
  statusBefore: Status | null
  statusAfter: Status | null
  scores: ScoreChange[]
}

/** A row known before that says something else: columns by name, what they said and what the file says. */
export type RowChange = {
  line: number
  identity: string
  columns: { column: string; before: string; after: string }[]
}
export type ImportPreview = {
  changes: RowChange[]
  rejects: { line: number; column: string; code: string; message: string }[]
}
/** `bytes` of the file as it lies there; `rows` are exact. */
export type ImportProgress = {
  phase: 'reading' | 'comparing' | 'writing'
  bytes: number
  bytesTotal: number
  rows: number
  secondsLeft: number | null
}

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

/** What an import changed in rows known before: what they said and what they say since. Insert-only. */
export const importChanges = pgTable(
  'import_changes',
  {
    orgId: orgId(),
    importId: big('import_id').notNull(),
    line: integer('line').notNull(),
    identity: codePointText('identity').notNull(),
    columns: jsonb('columns').$type<RowChange['columns']>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.importId, table.line] }),
    foreignKey({
      columns: [table.orgId, table.importId],
      foreignColumns: [imports.orgId, imports.id],
      name: 'import_changes_import_fk',
    }).onDelete('cascade'),
  ],
)

/** A file that has arrived, or still arrives, in the data folder; what it is compared with. Kept for a day. */
export const uploads = pgTable(
  'uploads',
  {
    orgId: orgId(),
    id: orderedId(),
    fileName: text('file_name').notNull(),
    /** As announced; null until the end where nothing was. */
    bytes: big('bytes'),
    received: big('received').notNull().default(0),
    /** Of what arrived, once it is whole. */
    sha256: text('sha256'),
    createdAt: at('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    foreignKey({ columns: [table.orgId], foreignColumns: [orgState.orgId], name: 'uploads_org_fk' }).onDelete(
      'cascade',
    ),
  ],
)

/** How files with these headers were read last: offered when such a file comes again. */
export const importMappings = pgTable(
  'import_mappings',
  {
    orgId: orgId(),
    id: randomId(),
    kind: text('kind').$type<ImportKind>().notNull(),
    /** Of the headers, whatever their order. */
    fingerprint: text('fingerprint').notNull(),
    mapping: jsonb('mapping').$type<Mapping>().notNull(),
    savedAt: at('saved_at').notNull().defaultNow(),
    savedByName: text('saved_by_name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    unique('import_mappings_key').on(table.orgId, table.kind, table.fingerprint),
    foreignKey({
      columns: [table.orgId],
      foreignColumns: [orgState.orgId],
      name: 'import_mappings_org_fk',
    }).onDelete('cascade'),
  ],
)
