import type { TenantStatements } from '@/db/client'
import type { PlainDate } from '../dates'
import type { ShownStatus } from '../scoring/status'
import type { ImportKind, RecordKind } from './model/import-kinds'
import type { MetName } from './reading/records/met-names'

/** `track`: which of several ways to be scored decides, as it is called; none where there is one. */
export type AreaScore = {
  criterion: string
  area: string
  display: string
  status: ShownStatus
  track?: string
}

/** A programme that works its scores out by itself, area by area, and not by the core's criteria: what files do to them. */
export type AreaScoring = {
  /** The files that bring what is scored. */
  kinds: readonly (ImportKind | RecordKind)[]
  /** Whether there are rules on that day; without them nothing is scored. */
  isInForce(asOf: PlainDate): boolean
  /** Of the areas that files of a kind can change, as one transaction sees them, with what it has written. */
  readScores(tx: TenantStatements, asOf: PlainDate, kind: ImportKind): Promise<readonly AreaScore[]>
  /** Those of the names that a file has whose rows count nowhere, as nobody knows them; in the order of the file. */
  unknownNames(tx: TenantStatements, kind: RecordKind, names: readonly MetName[]): Promise<string[]>
  /** `Security capability score` */
  nameOf(score: { criterion: string; area: string | null }): string
}
