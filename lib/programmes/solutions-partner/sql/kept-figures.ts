import type { Database, TenantTx } from '../../../../db/client'
import { keepRecent } from '../../../keep-recent'
import { type OrgState, stampOf } from '../../../organizations/sql/state'
import { noQuestions, type Questions } from '../figures/questions'

/** What an organization's figures answered while its stamp stood so. */
export type KeptFigures = { stamp: string; questions: Questions }
type Kept = KeptFigures & { last: Promise<unknown> }

/** What a process keeps at most: organizations, and lines of answers of all of them; the one read longest ago goes first. */
const MOST_KEPT = 64
const MOST_LINES = 600_000
const kept = new WeakMap<Database, Map<number, Kept>>()

/**
 * Reads figures in one transaction, where what was answered before is not asked again: pages, flyouts and files of an
 * organization ask much the same. One after the other, as each would ask the same at once.
 * @param state as read just before
 */
export async function withKeptFigures<T>(
  { db, orgId }: { db: Database; orgId: number },
  state: OrgState,
  read: (tx: TenantTx, figures: KeptFigures) => Promise<T>,
): Promise<T> {
  const all = kept.get(db) ?? new Map<number, Kept>()
  kept.set(db, all)
  const stamp = stampOf(state)
  const known = all.get(orgId)
  const own =
    known?.stamp === stamp ? known : { stamp, questions: noQuestions(), last: Promise.resolve(undefined) }
  keepRecent(all, orgId, own, MOST_KEPT)
  const run = () => db.inTenant(orgId, 'read', (tx) => read(tx, own))
  const turn = own.last.then(run, run)
  own.last = turn.catch(() => undefined)
  try {
    return await turn
  } finally {
    lighten(all)
  }
}

function lighten(all: Map<number, Kept>): void {
  let sum = [...all.values()].reduce((lines, { questions }) => lines + questions.lines, 0)
  for (const [orgId, { questions }] of all) {
    if (sum <= MOST_LINES) return
    sum -= questions.lines
    all.delete(orgId)
  }
}
