import type { LoadTx } from '@/db/load'
import { compareRecords, type RecordCounts, type RecordVerdict } from '@/lib/imports/sql/compare-records'
import {
  keepRecordChanges,
  type RecordContradiction,
  readRecordChanges,
  readRecordContradictions,
  replaceStanding,
} from '@/lib/imports/sql/record-changes'
import { keepNames } from '@/lib/imports/sql/record-names'
import { insertRecords, type Spoken, settleSpoken } from '@/lib/imports/sql/staged-records'
import { Deltas } from '@/lib/imports/sql/totals'
import { knownWords, repeatedWords } from './conflict-words'
import type { ImportWork, RowsOutcome } from './import-work'
import { keepContradictions } from './keep-contradictions'
import { keepRejects } from './keep-rejects'
import type { RecordKind } from './model/import-kinds'
import type { Reject } from './read-line-items'
import { type StagedRecords, stageRecords } from './stage-records'

const FIRST = 50

/**
 * A file of customers, monthly figures or certifications. Each of its rows is kept as it is said, whether it stands or
 * not; in a preview the caller takes everything back.
 */
export async function workRecords(tx: LoadTx, work: ImportWork, kind: RecordKind): Promise<RowsOutcome> {
  const kept: Reject[] = []
  const preview = work.mode === 'preview'
  const staged = await stageRecords(tx, work, kind, async (rows) => {
    if (preview) kept.push(...rows.slice(0, FIRST - kept.length))
    else await keepRejects(tx, work.importId, rows)
  })
  work.reached('staged')
  await work.lock(tx)
  const rows = staged.rowsRead - staged.rowsRejected
  const spoken = await settleSpoken(tx, kind, { rows, ordered: staged.ordered })
  const verdicts = await compareRecords(tx, kind, work.changes, spoken)
  work.reached('compared')
  const contradictions = contradictionsOf(tx, work, kind, { spoken, verdicts })
  const outcome: RowsOutcome = {
    counts: countsOf(staged, verdicts, work.changes),
    notes: notesOf(staged, verdicts, spoken),
    deltas: new Deltas(),
    changes: [],
    rejects: kept,
  }
  if (preview) {
    if (verdicts.change > 0) outcome.changes = await readRecordChanges(tx, kind, spoken, FIRST)
    const first = (await contradictions(0, FIRST)).map((one) => asReject(one, Buffer.alloc(0)))
    outcome.rejects = [...kept, ...first].sort((a, b) => a.line - b.line).slice(0, FIRST)
  } else {
    const holds = verdicts.conflict > 0 || (work.changes === 'reject' && verdicts.change > 0)
    if (holds) await keepContradictions(tx, work, contradictions, asReject)
  }
  if (outcome.counts.rowsAccepted + outcome.counts.rowsChanged > 0) await work.changing(tx)
  await takeIn(tx, work, kind, { spoken, verdicts })
  // Last, as others who name the same wait for it; scores count what these names are known for.
  await keepNames(tx, kind, staged.names)
  return outcome
}

type Compared = { spoken: Spoken; verdicts: RecordCounts }

const contradictionsOf =
  (tx: LoadTx, { changes }: ImportWork, kind: RecordKind, { spoken, verdicts }: Compared) =>
  async (after: number, limit: number): Promise<RecordContradiction[]> => {
    const which: RecordVerdict[] = changes === 'apply' ? ['conflict'] : ['conflict', 'change']
    if (which.every((one) => verdicts[one] === 0)) return []
    return readRecordContradictions(tx, kind, { verdicts: which, repeats: spoken.repeats }, { after, limit })
  }

/** In rows of the file, of which several may be one figure. */
function countsOf(
  { rowsRead, rowsRejected }: StagedRecords,
  { duplicate, change, conflict }: RecordCounts,
  changes: 'reject' | 'apply',
) {
  return {
    rowsRead,
    rowsAccepted: rowsRead - rowsRejected - duplicate - change - conflict,
    rowsChanged: changes === 'apply' ? change : 0,
    rowsDuplicate: duplicate,
    rowsRejected: rowsRejected + conflict + (changes === 'apply' ? 0 : change),
  }
}

function notesOf(staged: StagedRecords, { sameInFile }: RecordCounts, spoken: Spoken): RowsOutcome['notes'] {
  const rows = staged.rowsRead - staged.rowsRejected
  return {
    newLocations: [],
    unusualLocations: [],
    ...staged.shape,
    ...(sameInFile > 0 && { sameInFile }),
    ...(spoken.addedUp && spoken.rows < rows && { addedUp: { rows, figures: spoken.rows } }),
    ...(staged.leftOut.length > 0 && { leftOut: staged.leftOut }),
  }
}

async function takeIn(
  tx: LoadTx,
  { importId, changes, mode, onPhase, reached }: ImportWork,
  kind: RecordKind,
  { spoken, verdicts }: Compared,
): Promise<void> {
  onPhase('writing')
  const replaces = changes === 'apply' && verdicts.change > 0
  if (replaces && mode === 'publish') await keepRecordChanges(tx, kind, spoken, importId)
  if (replaces) await replaceStanding(tx, kind, spoken)
  reached('changed')
  const known = verdicts.duplicate + verdicts.change > 0
  await insertRecords(tx, kind, importId, { spoken, changes, known })
  reached('inserted')
}

const asReject = ({ line, differing, ...one }: RecordContradiction, raw: Buffer): Reject => ({
  line,
  column: differing[0] ?? '',
  code: 'conflict',
  message:
    one.verdict === 'conflict'
      ? `${repeatedWords(one.identity, one.place, differing)}. Keep one of the lines.`
      : knownWords(one.identity, differing),
  raw,
})
