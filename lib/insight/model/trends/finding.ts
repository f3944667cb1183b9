import { addMonths, showMonth } from '../../../dates'
import type { Criterion } from '../../../scoring/criterion'
import { atLeast, isZero, type Rational } from '../../../scoring/rational'
import type { TrendMonth } from './trend'

type Ended = TrendMonth & { end: Criterion & { score: Rational } }

/**
 * What a trend says, in one to three sentences: where it stands at the last month's end and beside a year before,
 * since when it is completed or is not, and its best month end.
 */
export function trendFinding(trend: readonly TrendMonth[]): string {
  const ended = trend.filter((one): one is Ended => !one.unfinished && one.end !== null)
  const last = ended.at(-1)
  if (!last) return trend.length === 0 ? NOTHING : YOUNG
  if (ended.every(({ end }) => isZero(end.score))) return UNCOUNTED
  const best = highest(ended.filter(({ covered }) => covered))
  return [
    `${shown(last)} at the end of ${showMonth(last.month)}${besideYearBefore(last, ended)}${highestPhrase(best, last)}.`,
    sinceWhen(last, ended),
    last.covered ? '' : `Its window begins before your first line item.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const NOTHING = 'No line items of this kind yet.'
const YOUNG = 'No month with line items has ended yet.'

const UNCOUNTED = 'Nothing has counted here at any month end yet.'

/** `811.0`, `360 surveys`, `4.48`. */
const shown = ({ end }: Ended) => end.unit.named(end)

/** Only full windows are compared: one that begins before the first line item is low for that reason alone. */
function besideYearBefore(last: Ended, ended: readonly Ended[]): string {
  const before = ended.find(({ month }) => month === addMonths(last.month, -12))
  if (!last.covered || !before?.covered) return ''
  return last.end.unit.beside(last.end, before.end)
}

function highestPhrase(best: Ended | null, last: Ended): string {
  if (best === null) return ''
  if (best === last) return '; the highest so far'
  // Higher by less than is shown: the same number twice would look like a mistake.
  const number = best.end.display === last.end.display ? '' : ` ${best.end.display}`
  return `; highest${number} at the end of ${showMonth(best.month)}`
}

/** The latest of equals. */
const highest = (ended: readonly Ended[]): Ended | null =>
  ended.reduce<Ended | null>(
    (best, one) => (best && !atLeast(one.end.score, best.end.score) ? best : one),
    null,
  )

function sinceWhen(last: Ended, ended: readonly Ended[]): string {
  const { status, threshold } = last.end
  if (status === null || threshold === null)
    return `Shown for information: the rule set in force asks for no ${last.end.unit.name} here.`
  const isNow = status === 'completed'
  const turn = ended.findLast(({ end }) => (end.status === 'completed') !== isNow)
  const since = turn && ended[ended.indexOf(turn) + 1]
  const told = since ? ended.slice(ended.indexOf(since)) : ended
  const same = told.every(({ end }) => end.threshold?.value === threshold.value)
  // Another benchmark may have been missed by a score above this one.
  const below = `Below ${same ? threshold.value : 'the benchmark'}`
  if (!since)
    return isNow
      ? `Completed at every month end since ${showMonth(ended[0]?.month ?? last.month)}.`
      : `${below} at every month end so far.`
  return isNow
    ? `Completed since the end of ${showMonth(since.month)}.`
    : `${below} since the end of ${showMonth(since.month)}.`
}
