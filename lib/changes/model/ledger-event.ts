import type { ImportKind } from '../../imports/model/import-kinds'
import type { Dated } from '../../scoring/programme'

/** One change of state as the ledger tells it, and what it did to the facts. */
export type LedgerEvent = {
  seq: number
  /** ISO instant. */
  at: string
  event: 'publish' | 'withdraw' | 'merge' | 'derive' | 'recompute'
  importId: number | null
  fileName: string | null
  kind: ImportKind | null
  deltas: readonly Dated[]
}
