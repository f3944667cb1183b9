import { addMonths, type Month, showMonth } from '../../../dates'
import { atLeast, isZero, type Rational } from '../../../scoring/rational'
import type { TrendMonth } from './trend'

/** A month end as sentences tell of it. */
export type FoundMonth<Beside> = {
  month: Month
  unfinished: boolean
  /** By all that it is made from: else it is not compared. */
  covered: boolean
  score: Rational
  display: string
  /** As a part of a sentence: `360 surveys`. */
  named: string
  benchmark: string | null
  met: boolean
  /** What `besides` compares. */
  of: Beside
}
/** What is said in the words of a programme. */
export type FindingWords<Beside> = {
  young: string
  uncounted: string
  /** Said of the last month end where nothing is asked for. */
  unasked(last: Beside): string
  /** `Completed`. */
  met: string
  /** `Below 1000`. @param benchmark in words where it has changed meanwhile */
  unmet(benchmark: string): string
  /** The same where it has never been met, as a sentence. */
  never(benchmark: string): string
  uncovered: string
  /** `, 31 more than a year before`. */
  besides(last: Beside, before: Beside): string
}

/**
 * What a trend says, in one to three sentences: where it stands at the last month's end and beside a year before,
 * since when its benchmark is met or is not, and its best month end. Without gaps.
 */
export function findingOf<B>(trend: readonly FoundMonth<B>[], words: FindingWords<B>): string {
  const ended = trend.filter(({ unfinished }) => !unfinished)
  const last = ended.at(-1)
  if (!last) return words.young
  if (ended.every(({ score }) => isZero(score))) return words.uncounted
  const best = highest(ended.filter(({ covered }) => covered))
  return [
    `${last.named} at the end of ${showMonth(last.month)}${besideYearBefore(last, ended, words)}${highestPhrase(best, last)}.`,
    last.benchmark === null ? words.unasked(last.of) : sinceWhen(last, ended, words),
    last.covered ? '' : words.uncovered,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Only full windows are compared: one that begins before the first line item is low for that reason alone. */
function besideYearBefore<B>(
  last: FoundMonth<B>,
  ended: readonly FoundMonth<B>[],
  { besides }: FindingWords<B>,
): string {
  const before = ended.find(({ month }) => month === addMonths(last.month, -12))
  return last.covered && before?.covered ? besides(last.of, before.of) : ''
}

type Shown = Pick<FoundMonth<unknown>, 'month' | 'display' | 'score'>

function highestPhrase(best: Shown | null, last: Shown): string {
  if (best === null) return ''
  if (best === last) return '; the highest so far'
  // Higher by less than is shown: the same number twice would look like a mistake.
  const number = best.display === last.display ? '' : ` ${best.display}`
  return `; highest${number} at the end of ${showMonth(best.month)}`
}

/** The latest of equals. */
const highest = <B>(ended: readonly FoundMonth<B>[]): FoundMonth<B> | null =>
  ended.reduce<FoundMonth<B> | null>(
    (best, one) => (best && !atLeast(one.score, best.score) ? best : one),
    null,
  )

function sinceWhen<B>(
  last: FoundMonth<B>,
  ended: readonly FoundMonth<B>[],
  { met, unmet, never }: FindingWords<B>,
): string {
  const turn = ended.findLast((one) => one.met !== last.met)
  const since = turn && ended[ended.indexOf(turn) + 1]
  const told = since ? ended.slice(ended.indexOf(since)) : ended
  const same = told.every(({ benchmark }) => benchmark === last.benchmark)
  // Another benchmark may have been missed by a score above this one.
  const benchmark = (same && last.benchmark) || 'the benchmark'
  if (!since)
    return last.met
      ? `${met} at every month end since ${showMonth(ended[0]?.month ?? last.month)}.`
      : never(benchmark)
  return `${last.met ? met : unmet(benchmark)} since the end of ${showMonth(since.month)}.`
}

type End = NonNullable<TrendMonth['end']>

/** The same of a criterion of a tree. */
export function trendFinding(trend: readonly TrendMonth[]): string {
  if (trend.length === 0) return 'No line items of this kind yet.'
  return findingOf(trend.flatMap(foundMonth), {
    young: 'No month with line items has ended yet.',
    uncounted: 'Nothing has counted here at any month end yet.',
    unasked: ({ unit }) => `Shown for information: the rule set in force asks for no ${unit.name} here.`,
    met: 'Completed',
    unmet: (benchmark) => `Below ${benchmark}`,
    never: (benchmark) => `Below ${benchmark} at every month end so far.`,
    uncovered: 'Its window begins before your first line item.',
    besides: (last, before) => last.unit.beside(last, before),
  })
}

function foundMonth({ month, unfinished, covered, end }: TrendMonth): FoundMonth<End>[] {
  if (!end?.score) return []
  const { score, display, status, threshold, unit } = end
  const benchmark = status === null ? null : (threshold?.value ?? null)
  const named = unit.named(end)
  return [
    {
      ...{ month, unfinished, covered, score, display, named },
      benchmark,
      met: status === 'completed',
      of: end,
    },
  ]
}
