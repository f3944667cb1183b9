import type { Skilling } from '@/lib/capability/get-skilling'
import { addMonths, firstOf, monthOf, showMonth } from '@/lib/dates'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import { endingIn, notLinked, oneAway } from '@/lib/programmes/solutions-partner/behind/people-ahead'
import { METRIC_NAMES, PART_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { showCount } from '../ui/show-count'

/** What goes next, and where one more certification helps: in sentences, before who holds what. */
export function SkillingAhead({ found }: { found: Skilling }) {
  const { metrics } = found
  const unlinked = notLinked(metrics)
  return (
    <ul className="list">
      <li>{nextMonthWords(found)}</li>
      {unlinked.length > 0 && (
        <li>
          {`${showCount(unlinked.length, 'person is', 'people are')} not linked to the organization and ${unlinked.length === 1 ? 'counts' : 'count'} once linked: ${some(unlinked)}.`}
        </li>
      )}
      {metrics.flatMap((one) =>
        oneAway(one)
          .filter(({ people }) => people.length > 0)
          .map(({ step, people }) => (
            <li key={`${one.metric.id} ${step}`}>
              {`${METRIC_NAMES[one.metric.id]}, ${PART_NAMES[step].toLowerCase()} lacks people: one certification away ${people.length === 1 ? 'is' : 'are'} ${some(people)}.`}
            </li>
          )),
      )}
    </ul>
  )
}

/** What the points would be without those that end next month. */
function nextMonthWords({ capability: { score, lapses }, area, metrics }: Skilling): string {
  const next = addMonths(monthOf(score.asOf), 1)
  const ending = endingIn(next, metrics).length
  if (metrics.some(({ rows }) => rows.some(({ person }) => person === null)))
    return `Points with what counts today: ${showPoints(area.score)}.`
  if (ending === 0) return `No certification that counts here ends in ${showMonth(next)}.`
  // What ends on the last day of a month is gone on the first of the one after.
  const last = lapses.filter((one) => one.area === area.id && one.on <= firstOf(addMonths(next, 1))).at(-1)
  return `${showCount(ending, 'certification')} ${ending === 1 ? 'ends' : 'end'} in ${showMonth(next)}; if nobody renews, the area then has ${showPoints(last?.score ?? area.score)} points instead of ${showPoints(area.score)}.`
}

const MOST_NAMED = 5

const some = (people: readonly string[]): string =>
  people.length <= MOST_NAMED
    ? new Intl.ListFormat('en').format(people)
    : `${people.slice(0, MOST_NAMED).join(', ')} and ${people.length - MOST_NAMED} more`
