import type { ShownStep } from '../../../plan/model/shown'
import { add, isZero, toNumber, ZERO } from '../../../scoring/rational'
import { shownDifference, showPoints } from '../answer/show'
import { METRIC_NAMES } from '../words/names'
import type { Chosen } from './choose'
import { type Keeping, keepingWords } from './keeping'
import type { Called } from './lever'
import { showDays, stepsOf, stepWords, type ToldStep } from './told'
import type { Way } from './way-to'

/** The steps of a way, each with the sum: what one brings is the difference of the sums as they are shown. */
export const stepRows = (way: Way, called: Called): ShownStep[] =>
  stepsOf(way).map((step, at) => ({
    ...{ id: `${way.track} ${at}`, says: stepWords(step, called), below: movedWords(step) },
    brings: shownDifference(step.was, step.score),
    sum: showPoints(step.score),
    ...{ days: showDays(step.days), rate: showDays(step.points / step.days) },
  }))

/** `Deployments`, or where one thing moves several metrics `Net customer adds +2, usage growth +3.9`. */
export function movedWords({ metric, moved }: Pick<ToldStep, 'metric' | 'moved'>): string {
  const [only] = moved
  if (moved.length <= 1) return METRIC_NAMES[only?.id ?? metric]
  const each = moved.map(
    ({ id, from, to }) => `${METRIC_NAMES[id].toLowerCase()} ${shownDifference(from, to)}`,
  )
  return each.join(', ').replace(/^./, (letter) => letter.toUpperCase())
}

/** What goes if nobody renews, each with what is left. */
export const keptRows = (keeping: readonly Keeping[], called: Called): ShownStep[] =>
  keeping.map((one) => ({
    ...{ id: `keep ${one.lapse.on}`, says: keepingWords(one, called), below: '' },
    brings: shownDifference(before(one), one.lapse.score),
    ...{ sum: showPoints(one.lapse.score), days: '', rate: '' },
  }))

const before = ({ lapse: { score, points } }: Keeping) => add(score, points)

/** What goes in all, as it is shown: `12`. */
export function keptPoints(keeping: readonly [Keeping, ...Keeping[]]): string {
  const last = keeping.at(-1) ?? keeping[0]
  return shownDifference(last.lapse.score, before(keeping[0])).slice(1)
}

/** What brings points by itself, without a sum. */
export const otherRow = (one: Chosen, called: Called): ShownStep => ({
  ...{ id: `other ${one.lever.metric} ${one.lever.id}`, says: stepWords(one, called) },
  ...{ below: METRIC_NAMES[one.lever.metric], sum: '', days: showDays(one.days) },
  brings: isZero(one.points) ? showPoints(ZERO) : `+${showPoints(one.points)}`,
  rate: showDays(toNumber(one.points) / one.days),
})
