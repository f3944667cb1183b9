import { goTogether, type Known, type Problem } from './problem'
import { type Scored, scoredWith } from './scored'

/** Some causes that together give the number. */
export type Answer = { causes: readonly Known[]; scored: Scored }
export type Solution = {
  ours: Scored
  /** null: none was found. */
  size: number | null
  answers: Answer[]
  tried: number
  /** All of this size and of smaller ones were tried. */
  complete: boolean
}

/** So many combinations are tried, and three causes of this many only. */
const MOST_TRIED = 12_000
const MOST_IN_THREES = 24
const SIZES = [1, 2, 3]

type Limits = { is(display: string): boolean; missed(): boolean; late(): boolean }

/**
 * The smallest number of known causes that gives Partner Center's number: each one, then all pairs, then triples of the
 * most plausible. Yields after each, so that whoever waits can breathe or give up.
 * @param is whether a number is Partner Center's, as shown @param missed whether figures were asked that nobody has
 * @param late whether it has taken long enough
 * @throws Error where the rules have no such area
 */
export function* solutions(
  problem: Problem,
  causes: readonly Known[],
  { is, missed, late }: Limits,
): Generator<undefined, Solution> {
  const ours = scoredWith(problem, [])
  if (!ours) throw new Error('The rules have no such area')
  if (is(ours.display)) return { ours, size: 0, answers: [], tried: 1, complete: true }
  const order = causes.toSorted((one, other) => one.rank - other.rank || other.rows - one.rows)
  const does = new Set<Known>()
  let [tried, complete] = [0, true]
  const ending = (answers: readonly Answer[], size: number) => ({
    ours,
    size: answers.length > 0 ? size : null,
    answers: best(answers),
    tried,
  })
  for (const size of SIZES) {
    const answers: Answer[] = []
    if (size === 3) complete &&= order.length <= MOST_IN_THREES
    for (const chosen of combinations(size, order, does)) {
      if (tried === MOST_TRIED || late()) return { ...ending(answers, size), complete: false }
      tried += 1
      const scored = scoredWith(problem, chosen)
      if (missed()) complete = false
      else if (scored) {
        if (size === 1 && changed(ours, scored)) for (const one of chosen) does.add(one)
        if (is(scored.display)) answers.push({ causes: chosen, scored })
      }
      yield
    }
    if (answers.length > 0) return { ...ending(answers, size), complete }
  }
  return { ours, size: null, answers: [], tried, complete }
}

const best = (answers: readonly Answer[]): Answer[] =>
  answers.toSorted((one, other) => rankOf(one) - rankOf(other))

const rankOf = ({ causes }: Answer): number => causes.reduce((sum, { rank }) => sum + rank, 0)

/** Whether a cause does anything by itself, also where the number stays. */
function changed({ track: one }: Scored, { track: other }: Scored): boolean {
  const of = ({ id, metrics }: Scored['track']) =>
    `${id} ${metrics.map(({ value, points }) => `${value?.n}/${value?.d} ${points.n}/${points.d}`)}`
  return of(one) !== of(other)
}

/** Those that do something by themselves come first. */
function* combinations(
  size: number,
  order: readonly Known[],
  does: ReadonlySet<Known>,
): Generator<readonly Known[]> {
  if (size === 1) {
    for (const one of order) yield [one]
    return
  }
  const apart = [...order.filter((one) => does.has(one)), ...order.filter((one) => !does.has(one))]
  const from = size === 2 ? apart : apart.slice(0, MOST_IN_THREES)
  for (const [at, last] of from.entries())
    for (const pair of size === 2 ? from.slice(0, at).map((one) => [one]) : pairsIn(from.slice(0, at)))
      if (goTogether([...pair, last])) yield [...pair, last]
}

function* pairsIn(from: readonly Known[]): Generator<Known[]> {
  for (const [at, last] of from.entries()) for (const one of from.slice(0, at)) yield [one, last]
}
