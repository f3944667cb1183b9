import type { Database, TenantTx } from '../../../../db/client'
import { log } from '../../../log'
import { lockState, readState, stampOf } from '../../../organizations/sql/state'
import type { LeftToPrepare } from '../../registered'
import { noQuestions } from '../figures/questions'
import { type Wanted, wantedOutcomes } from '../outcomes/wanted'
import { markBegun, markOf, readBegun } from '../sql/begun-outcomes'
import {
  basisOf,
  dropOutcomes,
  keyOf,
  type OutcomeKey,
  putOutcomes,
  readOutcomeKeys,
} from '../sql/outcome-rows'
import { organizationIn, type ReadOrganization } from '../sql/over-organization'
import { isImporting, isMine } from '../sql/preparing'
import { madeOutcomes } from './made-outcomes'

/** At a time: their figures are all that is held, and overlap. */
const MOST_MONTHS = 3
/** Of answers of figures: half of what a process keeps for pages. */
const MOST_LINES = 300_000
/** So often a row is begun before it is left to the pages that ask it. */
const MOST_BEGUN = 3

/**
 * Works out some months that pages ask and nobody has yet, and keeps them unless something has changed meanwhile. What
 * ends the process instead is tried again alone, and then no more until figures change.
 * @param stop ends the piece with the row that is under way
 * @param mostLines of answers of figures: so does the row that goes beyond
 */
export function prepare(
  db: Pick<Database, 'inTenant'>,
  orgId: number,
  stop?: AbortSignal,
  mostLines = MOST_LINES,
): Promise<LeftToPrepare> {
  // Until the end, so that no other process works out the same.
  return db.inTenant(orgId, 'read', async (tx) => {
    if ((await isImporting(tx)) || !(await isMine(tx))) return 'later'
    const [state, keys, begun] = await Promise.all([readState(tx), readOutcomeKeys(tx), readBegun(tx)])
    const figures = { stamp: stampOf(state), questions: noQuestions() }
    const over = await organizationIn(tx, figures)
    const { piece, needless, givenUp } = await over((read) => missing(read, keys, begun))
    if (givenUp > 0 && piece.length === 0) log('warn', 'prepare.given_up', { orgId, outcomes: givenUp })
    if (piece.length + needless.length === 0) return 'nothing'
    const ifSame = (work: (writing: TenantTx) => Promise<void>) =>
      db.inTenant(orgId, 'write', async (writing) => {
        const isSame = stampOf(await lockState(writing)) === figures.stamp
        if (isSame) await work(writing)
        return isSame
      })
    const isBegun = await ifSame(async (writing) => {
      await dropOutcomes(writing, needless)
      await markBegun(writing, keysOf(piece))
    })
    if (!isBegun) return 'more'
    if (piece.length === 0) return 'nothing'
    const rows: (OutcomeKey & { outcomes: string })[] = []
    const unmark = (writing: TenantTx) => dropOutcomes(writing, keysOf(piece).map(markOf))
    try {
      for (const one of piece) {
        rows.push({ ...one.key, outcomes: await madeOutcomes(over, one) })
        if (stop?.aborted || figures.questions.lines > mostLines) break
      }
      await ifSame((writing) => putOutcomes(writing, rows))
    } finally {
      await db.inTenant(orgId, 'write', unmark)
    }
    return 'more'
  })
}

/** None while a process is at it: that may be the last time that it is tried. */
export const givenUp = (db: Pick<Database, 'inTenant'>, orgId: number): Promise<number> =>
  db.inTenant(orgId, 'read', async (tx) => {
    if (!(await isMine(tx))) return 0
    return [...(await readBegun(tx)).values()].filter((times) => times >= MOST_BEGUN).length
  })

type Asked = Wanted & { key: OutcomeKey }

const keysOf = (asked: readonly Asked[]): OutcomeKey[] => asked.map(({ key }) => key)
const keyFor = ({ ruleSet, month, last }: Wanted): OutcomeKey => ({ ...basisOf(ruleSet, last), month })

/** The first months that are wanted and not there, that of the overview alone; and what is there and not wanted. */
function missing(read: ReadOrganization, keys: readonly OutcomeKey[], begun: ReadonlyMap<string, number>) {
  const wanted: Asked[] = wantedOutcomes(read, read.today).map((one) => ({ ...one, key: keyFor(one) }))
  const there = new Set(keys.map(keyOf))
  const open = wanted.filter(({ key }) => !there.has(keyOf(key)))
  const asked = new Set([...keysOf(wanted), ...keysOf(open).map(markOf)].map(keyOf))
  const triesOf = ({ key }: Asked) => begun.get(keyOf(markOf(key))) ?? 0
  const able = open.filter((one) => triesOf(one) < MOST_BEGUN)
  return {
    piece: firstOf(able, (one) => one === wanted[0] || triesOf(one) > 0),
    needless: keys.filter((key) => !asked.has(keyOf(key))),
    givenUp: open.length - able.length,
  }
}

function firstOf(open: readonly Asked[], isAlone: (one: Asked) => boolean): Asked[] {
  const [first] = open
  if (!first || isAlone(first)) return open.slice(0, 1)
  const alike = open.filter((one) => (one.last === null) === (first.last === null) && !isAlone(one))
  const months = [...new Set(alike.map(({ month }) => month))].slice(0, MOST_MONTHS)
  return alike.filter(({ month }) => months.includes(month))
}
