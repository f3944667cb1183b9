import type { LoadTx } from '@/db/load'
import { figuresInserted } from '@/lib/imports/sql/changed-figures'
import {
  ALL_NEW,
  compareRecords,
  type RecordCounts,
  type RecordVerdict,
} from '@/lib/imports/sql/compare-records'
import {
  keepRecordChanges,
  type RecordContradiction,
  readRecordChanges,
  readRecordContradictions,
  replaceStanding,
} from '@/lib/imports/sql/record-changes'
import { keepNames } from '@/lib/imports/sql/record-names'
import {
  type Inserted,
  insertRecords,
  type Spoken,
  settleSpoken,
  spokenAlone,
} from '@/lib/imports/sql/staged-records'
import { Deltas } from '@/lib/imports/sql/totals'
import { knownWords, repeatedWords } from './conflict-words'
import type { ImportWork, RowsOutcome } from './import-work'
import { keepContradictions } from './keep-contradictions'
import { keepRejects } from './keep-rejects'
import type { RecordKind } from './model/import-kinds'
import { placeRecords } from './place-records'
import { programmeOf } from './programme-of'
import { lineOfRow, type RowsOfLines, rowsOfLines } from './reading/unfold'
import { byLine, type Reject } from './reject'
import { type StagedRecords, stageRecords } from './stage-records'

const FIRST = 50
const MOST_NAMED = 5

/**
 * A file of customers, monthly figures or certifications. Each of its rows is kept as it is said, whether it stands or
 * not; in a preview the caller takes everything back.
 */
export async function workRecords(tx: LoadTx, work: ImportWork, kind: RecordKind): Promise<RowsOutcome> {
  const kept: Reject[] = []
  const preview = work.mode === 'preview'
  const reject = async (rows: Reject[]) => {
    if (preview) kept.push(...rows.slice(0, FIRST - kept.length))
    else await keepRejects(tx, work.importId, rows)
  }
  const placed = await placeRecords(tx, work, kind, reject)
  if (!placed) kept.length = 0
  const staged = placed ?? (await stageRecords(tx, work, kind, { reject }))
  work.reached('staged')
  if (!placed) await work.lock(tx)
  const compared = placed ? allNew(placed) : await compare(tx, work, kind, staged)
  work.reached('compared')
  const outcome: RowsOutcome = {
    counts: countsOf(staged, compared.verdicts, work.changes),
    notes: notesOf(work, staged, compared),
    deltas: new Deltas(),
    figures: null,
    changes: [],
    rejects: kept,
  }
  await tellContradictions(tx, work, kind, { compared, outcome })
  const inserted = insertedBy(work, compared)
  if (!placed) await takeIn(tx, work, kind, { compared, outcome }, inserted)
  work.reached('inserted')
  // Last, as others who name the same wait for it; scores count what these names are known for.
  await keepNames(tx, kind, staged.names)
  const figures = await figuresInserted(tx, kind, inserted)
  return { ...outcome, figures, notes: { ...outcome.notes, ...(await unknownNames(tx, kind, staged)) } }
}

const insertedBy = (
  { changes }: ImportWork,
  { spoken, verdicts: { duplicate, change } }: Compared,
): Inserted => ({ spoken, changes, known: duplicate + change > 0 })

async function unknownNames(
  tx: LoadTx,
  kind: RecordKind,
  { names }: StagedRecords,
): Promise<Pick<RowsOutcome['notes'], 'unknownNames'>> {
  const owner = programmeOf(kind)
  const unknown = 'unknownNames' in owner ? await owner.unknownNames(tx, kind, names) : []
  return unknown.length === 0
    ? {}
    : { unknownNames: { count: unknown.length, first: unknown.slice(0, MOST_NAMED) } }
}

type Compared = { spoken: Spoken; verdicts: RecordCounts }
type Judged = { compared: Compared; outcome: RowsOutcome }

const validRows = ({ rowsRead, rowsRejected }: StagedRecords): number => rowsRead - rowsRejected

const allNew = (placed: StagedRecords): Compared => ({
  spoken: spokenAlone({ ...placed, rows: validRows(placed) }),
  verdicts: ALL_NEW,
})

async function compare(
  tx: LoadTx,
  work: ImportWork,
  kind: RecordKind,
  staged: StagedRecords,
): Promise<Compared> {
  const spoken = await settleSpoken(tx, kind, { ...staged, rows: validRows(staged) })
  return { spoken, verdicts: await compareRecords(tx, kind, work.changes, spoken) }
}

/** Changes and rows that contradict: the first of them in a preview, else those that are kept aside. */
async function tellContradictions(
  tx: LoadTx,
  work: ImportWork,
  kind: RecordKind,
  { compared, outcome }: Judged,
): Promise<void> {
  const { spoken, verdicts } = compared
  const contradictions = contradictionsOf(tx, work, kind, compared)
  const of = rowsOfLines(work.mapping)
  if (work.mode === 'publish') {
    const holds = verdicts.conflict > 0 || (work.changes === 'reject' && verdicts.change > 0)
    if (holds) await keepContradictions(tx, work, contradictions, rejectOf(of), of)
    return
  }
  if (verdicts.change > 0) outcome.changes = await readRecordChanges(tx, kind, spoken, of, FIRST)
  const first = (await contradictions(0, FIRST)).map((one) => rejectOf(of)(one, Buffer.alloc(0)))
  outcome.rejects = byLine([...outcome.rejects, ...first].sort((a, b) => a.line - b.line)).slice(0, FIRST)
}

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

function notesOf(
  { mapping }: ImportWork,
  staged: StagedRecords,
  { verdicts, spoken }: Compared,
): RowsOutcome['notes'] {
  const { perLine } = rowsOfLines(mapping)
  const [rows, { sameInFile }] = [validRows(staged), verdicts]
  return {
    newLocations: [],
    unusualLocations: [],
    ...staged.shape,
    ...(sameInFile > 0 && { sameInFile }),
    ...(spoken.addedUp && spoken.rows < rows && { addedUp: { rows, figures: spoken.rows } }),
    ...(staged.leftOut.length > 0 && { leftOut: staged.leftOut }),
    ...(perLine > 1 && { unfolded: { lines: staged.lines, rows: staged.rowsRead } }),
  }
}

async function takeIn(
  tx: LoadTx,
  { importId, changes, changing, mapping, mode, onPhase, reached }: ImportWork,
  kind: RecordKind,
  { compared: { spoken, verdicts }, outcome: { counts } }: Judged,
  inserted: Inserted,
): Promise<void> {
  if (counts.rowsAccepted + counts.rowsChanged > 0) await changing(tx)
  onPhase('writing')
  const replaces = changes === 'apply' && verdicts.change > 0
  if (replaces && mode === 'publish')
    await keepRecordChanges(tx, kind, spoken, rowsOfLines(mapping), importId)
  if (replaces) await replaceStanding(tx, kind, spoken)
  reached('changed')
  await insertRecords(tx, kind, importId, inserted)
}

const rejectOf =
  (of: RowsOfLines) =>
  ({ line: row, differing, ...one }: RecordContradiction, raw: Buffer): Reject => ({
    line: lineOfRow(row, of),
    column: differing[0] ?? '',
    code: 'conflict',
    message:
      one.verdict === 'conflict'
        ? `${repeatedWords(one.identity, placeOf(one.place, of), differing)}. Keep one of the lines.`
        : knownWords(one.identity, differing),
    raw,
  })

const placeOf = (place: RecordContradiction['place'], of: RowsOfLines): RecordContradiction['place'] =>
  place && { ...place, first: lineOfRow(place.first, of), last: lineOfRow(place.last, of) }
