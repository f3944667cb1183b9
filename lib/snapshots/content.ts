import { createHash } from 'node:crypto'
import type { snapshots } from '@/db/schema/insight'
import type { QualificationJson } from '../answers/qualification'
import { canonical } from './model/canonical'
import type { SnapshotInput } from './model/input'

/** A stored snapshot of whichever programme. */
export type StoredSnapshot = Omit<
  typeof snapshots.$inferSelect,
  'orgId' | 'programme' | 'result' | 'input'
> & {
  result: object
  input: object
}
/** The same of rules that are a tree, with what its two JSON columns hold. */
export type Snapshot = StoredSnapshot & { result: QualificationJson; input: SnapshotInput }

/** SHA-256 in hex of everything a snapshot says, whatever the order of its keys. */
export function hashOf({ createdAt, ...content }: Omit<StoredSnapshot, 'id' | 'hash'>): string {
  const {
    kind,
    asOf,
    ruleSet,
    seq,
    catalogueSeq,
    rulesSeq,
    version,
    result,
    input,
    createdBy,
    createdByName,
    supersedes,
    reason,
  } = content
  return createHash('sha256')
    .update(
      canonical({
        ...{ kind, asOf, ruleSet, seq, catalogueSeq, rulesSeq, version, result, input },
        ...{ createdBy, createdByName, createdAt: createdAt.toISOString() },
        // Only of those that stand in another's place: the hashes of all before them stay as they are.
        ...(supersedes !== null && { supersedes, reason }),
      }),
    )
    .digest('hex')
}
