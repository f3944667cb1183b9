import type { Dated } from '../../../calendar/model/dated'
import { monthOf, type PlainDate } from '../../../dates'
import { atLeast } from '../../../scoring/rational'
import { listed } from '../../../text/lists'
import { areaName } from '../../solution-areas'
import { showPoints } from '../answer/show'
import type { AreaId } from '../areas'
import type { Lapse } from '../lapses'
import { SOLUTIONS_PARTNER } from '../programme'
import type { AreaScore, CapabilityScore } from '../score'
import { refreshWords } from '../words/refresh-words'
import { lapseWords } from '../words/risk-words'
import { unknownIn } from '../words/unknown-in'
import { comparedWords, lossWords } from './ahead-words'
import type { Ahead } from './shown-ahead'

const { id: programme, name } = SOLUTIONS_PARTNER

/** Where dates lead to. */
export type DateAddresses = { leaving(refresh: PlainDate): string; skilling(area: AreaId): string }

/** A date for each refresh: which areas have fewer points with it, and which stop being qualified. */
export const refreshDates = (ahead: Ahead, to: Pick<DateAddresses, 'leaving'>): Dated[] =>
  ahead.refreshes.map((score, at) => {
    const { asOf: on, ruleSet } = score
    const falls = fallsBetween(ahead.refreshes[at - 1] ?? ahead.today, score)
    const gone = ahead.losses.filter((loss) => loss.unqualified && loss.refresh === on)
    return {
      uid: `${programme}-refresh-${monthOf(on)}`,
      on,
      kind: falls.length > 0 ? 'points' : 'refresh',
      what: `${name}: refresh of ${refreshWords(on, ruleSet)}${goneWords(gone.map(({ id }) => areaName(id)))}`,
      why: [
        ...gone.map(lossWords),
        ...(falls.length > 0 ? [`Fewer points if figures stay as they are: ${listed(falls)}.`] : []),
        comparedWords(ahead.covered, on),
      ].join(' '),
      href: to.leaving(on),
    }
  })

const goneWords = (areas: readonly string[]): string =>
  areas.length === 0 ? '' : `, ${listed(areas)} no longer qualified`

/** `Security 72 to 68.5`: areas that have less on the second day, by months that are known on both. */
const fallsBetween = (first: CapabilityScore, second: CapabilityScore): string[] =>
  second.areas.flatMap((after) => {
    const before = first.areas.find(({ id }) => id === after.id)
    if (!before || atLeast(after.score, before.score) || knowsLess(after, before)) return []
    return [`${areaName(after.id)} ${showPoints(before.score)} to ${showPoints(after.score)}`]
  })

function knowsLess(after: AreaScore, before: AreaScore): boolean {
  const known = unknownIn(before)
  return [...unknownIn(after)].some((what) => !known.has(what))
}

/** A date for each day and area on which certifications that count lapse. */
export const certificationDates = (
  { today, lapses }: { today: CapabilityScore; lapses: readonly Lapse[] },
  to: Pick<DateAddresses, 'skilling'>,
): Dated[] =>
  lapses.flatMap((lapse) => {
    const area = today.areas.find(({ id }) => id === lapse.area)
    return area ? [certificationDate(lapse, area, to)] : []
  })

function certificationDate(lapse: Lapse, area: AreaScore, to: Pick<DateAddresses, 'skilling'>): Dated {
  const people =
    lapse.people === 1 ? 'a certification lapses' : `certifications of ${lapse.people} people lapse`
  return {
    uid: `${programme}-certifications-${lapse.area}-${lapse.on}`,
    on: lapse.on,
    kind: 'certification',
    what: `${areaName(area.id)}: ${people}`,
    why: lapseWords(lapse, area),
    href: to.skilling(area.id),
  }
}
