import type { ImportKind } from './model/import-kinds'
import type { Mapping } from './reading/mapping'
import type { Spooled } from './reading/spool'

/** The key of a request that may come again, and what it asks for, as SHA-256. */
export type Repeat = { key: string; request: string }

/** What somebody asks for who begins an import. */
export type BeginInput = {
  kind: ImportKind
  fileName: string
  /** How to read the file; null: by our own column names. */
  mapping: Mapping | null
  mode: 'publish' | 'preview'
  changes: 'reject' | 'apply'
  /** Repeats of one request with this key get the import that the first one made. */
  repeat: Repeat | null
  /** A file that arrived with the request, or an upload that arrived before. */
  from: { file: Spooled } | { uploadId: number; sha256: string | null }
}
