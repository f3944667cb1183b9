import { sql } from 'drizzle-orm'
import type { TenantStatements } from '@/db/client'
import type { LoadTx } from '@/db/load'
import {
  type Contradiction,
  compareStaged,
  keepChanges,
  keepClaims,
  readChanges,
  readContradictions,
  readSharedIds,
  sumChanges,
  type Verdict,
  type VerdictCounts,
} from '@/lib/imports/sql/compare-staged'
import { recallSpellings, settleSpellings } from '@/lib/imports/sql/recall-spellings'
import { refold } from '@/lib/imports/sql/refold'
import { insertNew, judgeTrainers, settlePlaces, sumNew } from '@/lib/imports/sql/staged'
import { Deltas } from '@/lib/imports/sql/totals'
import { isSurvey } from '@/lib/line-items/sql/fact-tables'
import { addUnnamed, readMeanings } from '@/lib/locations/sql/locations'
import type { OrgState } from '@/lib/organizations/sql/state'
import type { Kind } from '../line-items/model/kinds'
import { forgetStaged } from '../personal-data/forget-staged'
import { conflictWords } from './conflict-words'
import type { ImportWork, RowsOutcome } from './import-work'
import { keepContradictions } from './keep-contradictions'
import { keepRejects } from './keep-rejects'
import { isUnusualLocation } from './reading/cells'
import { identityColumn } from './reading/columns'
import { IDENTITY_VERSION } from './reading/identity'
import type { Reject } from './reject'
import { type Staged, stageFile } from './stage-file'

const FIRST = 50

/** A file of line items, compared with what is known; then, unless it is a preview, taken in. */
export async function workLineItems(tx: LoadTx, work: ImportWork, kind: Kind): Promise<RowsOutcome> {
  const kept: Reject[] = []
  const preview = work.mode === 'preview'
  const staged = await stageFile(tx, {
    kind,
    mapping: work.mapping,
    file: work.file,
    signal: work.signal,
    today: work.today,
    timeZone: work.timeZone,
    onRows: work.onRows,
    reject: async (rows) => {
      if (preview) kept.push(...rows.slice(0, FIRST - kept.length))
      else await keepRejects(tx, work.importId, rows)
    },
  })
  work.reached('staged')
  const state = await work.lock(tx)
  const newLocations = await settle(tx, staged, preview)
  const forgot = await forgetStaged(tx, kind)
  if (isSurvey(kind)) await judgeTrainers(tx, state.mctChecking)
  const ordered = (await recall(tx, work, kind)) && staged.ordered && !forgot
  const verdicts = await compareStaged(tx, kind, work.changes, { ordered, zeroLed: staged.zeroLed })
  work.reached('compared')
  const counts = countsOf(staged, verdicts, work.changes)
  const aside: Verdict[] = work.changes === 'apply' ? ['conflict', 'zeros'] : ['conflict', 'zeros', 'change']
  const shared = verdicts.conflict > 0 ? await readSharedIds(tx) : null
  const outcome: RowsOutcome = {
    counts,
    notes: {
      newLocations,
      unusualLocations: newLocations.filter(isUnusualLocation),
      ...staged.shape,
      identityVersion: IDENTITY_VERSION,
      ...(shared && { sharedIds: shared }),
      ...(verdicts.sameInFile > 0 && { sameInFile: verdicts.sameInFile }),
      ...(staged.leftOut.length > 0 && { leftOut: staged.leftOut }),
      ...(staged.counterIds && { counterIds: true as const }),
      ...(staged.otherDay > 0 && { otherDay: { rows: staged.otherDay, timeZone: work.timeZone } }),
    },
    deltas: new Deltas(),
    figures: null,
    changes: [],
    rejects: kept,
  }
  outcome.deltas.addAll(await sumNew(tx, kind, known(verdicts)), 1)
  if (preview) {
    if (verdicts.change > 0) outcome.changes = await readChanges(tx, kind, FIRST)
    const contradictions = holds(verdicts, aside) ? await readContradictions(tx, aside, 0, FIRST) : []
    const rejects = [...kept, ...contradictions.map((one) => asReject(kind, one, Buffer.alloc(0)))]
    outcome.rejects = rejects.sort((a, b) => a.line - b.line).slice(0, FIRST)
    await expectChanges(tx, work, kind, verdicts, outcome.deltas)
    return outcome
  }
  if (holds(verdicts, aside))
    await keepContradictions(
      tx,
      work,
      (after, limit) => readContradictions(tx, aside, after, limit),
      (one, raw) => asReject(kind, one, raw),
    )
  await takeIn(tx, work, kind, { state, verdicts, ordered, deltas: outcome.deltas })
  return outcome
}

/** Unknown Location IDs become locations; in a preview they stay what they are. Returns the new ones. */
async function settle(tx: TenantStatements, { places }: Staged, preview: boolean): Promise<string[]> {
  const all = [...places.keys()]
  const means = await readMeanings(tx, all)
  const unknown = all.filter((externalId) => !means.has(externalId))
  if (!preview && unknown.length > 0) {
    await addUnnamed(tx, unknown)
    for (const [externalId, id] of await readMeanings(tx, unknown)) means.set(externalId, id)
  }
  await settlePlaces(tx, places, means)
  return unknown
}

function countsOf({ rowsRead, rowsRejected }: Staged, verdicts: VerdictCounts, changes: 'reject' | 'apply') {
  const { duplicate, change, conflict, zeros } = verdicts
  return {
    rowsRead,
    rowsAccepted: rowsRead - rowsRejected - known(verdicts),
    rowsChanged: changes === 'apply' ? change : 0,
    rowsDuplicate: duplicate,
    rowsRejected: rowsRejected + conflict + zeros + (changes === 'apply' ? 0 : change),
  }
}

/** Whether any row is one of these: looking for what is not there would walk all verdicts. */
const holds = (counts: VerdictCounts, which: readonly Verdict[]): boolean =>
  which.some((one) => counts[one] > 0)

const known = ({ duplicate, change, conflict, zeros }: VerdictCounts) => duplicate + change + conflict + zeros

/** Ids of rows that are known by an earlier spelling take that over. @returns whether the order is that of the file */
async function recall(tx: TenantStatements, work: ImportWork, kind: Kind): Promise<boolean> {
  if (work.mapping.identity === 'content') return true
  const { rows, settled } = await recallSpellings(tx, kind)
  if (settled && work.mode === 'publish') await settleSpellings(tx, kind)
  return rows === 0
}

/** What its changes would do to the totals. */
async function expectChanges(
  tx: LoadTx,
  work: ImportWork,
  kind: Kind,
  verdicts: VerdictCounts,
  deltas: Deltas,
) {
  if (work.changes === 'reject' || verdicts.change === 0) return
  const { before, after } = await sumChanges(tx, kind)
  deltas.addAll(before, -1)
  deltas.addAll(after, 1)
}

type Taking = { state: OrgState; verdicts: VerdictCounts; ordered: boolean; deltas: Deltas }

async function takeIn(
  tx: LoadTx,
  work: ImportWork,
  kind: Kind,
  { state, verdicts, ordered, deltas }: Taking,
) {
  const { importId } = work
  work.onPhase('writing')
  await insertNew(tx, kind, importId, known(verdicts), ordered)
  work.reached('inserted')
  await keepClaims(tx, kind, importId)
  if (work.changes === 'reject' || verdicts.change === 0) return
  await keepChanges(tx, kind, importId)
  const touched = sql`select identity from verdicts where verdict = 'change'`
  await refold(tx, { kind, touched, mctChecking: state.mctChecking }, deltas)
  work.reached('changed')
}

const asReject = (kind: Kind, { line, ...one }: Contradiction, raw: Buffer): Reject => {
  const column = identityColumn(kind)
  return one.verdict === 'zeros'
    ? { line, column, code: 'lost_zeros', message: zerosWords(one), raw }
    : { line, column, code: 'conflict', message: conflictWords(kind, one), raw }
}

const zerosWords = ({ identity, differing: [known = ''] }: Pick<Contradiction, 'identity' | 'differing'>) =>
  identity.startsWith('0')
    ? `${identity} counts already as ${known}, which says the same and lost its leading zeros in a spreadsheet. Withdraw the import that brought ${known}, then import this file again.`
    : `${identity} is ${known}, which is known and says the same: a spreadsheet took its leading zeros. Export the file anew with the IDs as text.`
