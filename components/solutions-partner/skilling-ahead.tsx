import type { Skilling } from '@/lib/capability/get-skilling'
import { addMonths, firstOf, showMonth } from '@/lib/dates'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import type { Who } from '@/lib/programmes/solutions-partner/behind/people-ahead'
import { METRIC_NAMES, PART_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { showCount } from '../ui/show-count'

/** What goes next, and where one more certification helps: in sentences, before who holds what. */
export function SkillingAhead({ found }: { found: Skilling }) {
  const { unlinked, oneAway } = found.ahead
  return (
    <ul className="list">
      <li>{nextMonthWords(found)}</li>
      {unlinked.count > 0 && (
        <li>
          {`${showCount(unlinked.count, 'person is', 'people are')} not linked to the organization and ${unlinked.count === 1 ? 'counts' : 'count'} once linked${unlinked.people ? `: ${some(unlinked.people)}` : ''}.`}
        </li>
      )}
      {oneAway.map((one) => (
        <li key={`${one.metric} ${one.step}`}>
          {`${METRIC_NAMES[one.metric]}, ${PART_NAMES[one.step].toLowerCase()} lacks people: one certification away ${one.count === 1 ? 'is' : 'are'} ${whoIn(one)}.`}
        </li>
      ))}
    </ul>
  )
}

const whoIn = ({ count, people }: Who): string =>
  people ? some(people) : showCount(count, 'person', 'people')

/** What the points would be without those that end next month. */
function nextMonthWords({ capability: { lapses }, area, ahead }: Skilling): string {
  const { month, count } = ahead.ending
  if (count === 0) return `No certification that counts here ends in ${showMonth(month)}.`
  // What ends on the last day of a month is gone on the first of the one after.
  const last = lapses.filter((one) => one.area === area.id && one.on <= firstOf(addMonths(month, 1))).at(-1)
  return `${showCount(count, 'certification')} ${count === 1 ? 'ends' : 'end'} in ${showMonth(month)}; if nobody renews, the area then has ${showPoints(last?.score ?? area.score)} points instead of ${showPoints(area.score)}.`
}

const MOST_NAMED = 5

const some = (people: readonly string[]): string =>
  people.length <= MOST_NAMED
    ? new Intl.ListFormat('en').format(people)
    : `${people.slice(0, MOST_NAMED).join(', ')} and ${people.length - MOST_NAMED} more`
