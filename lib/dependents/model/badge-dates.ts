import type { Dated } from '../../calendar/model/dated'
import type { PlainDate } from '../../dates'
import { SOLUTION_AREAS, type SolutionArea } from '../../programmes/solution-areas'
import type { Designations } from '../../specializations/model/standing'
import { badgeLines } from './badge-lines'
import { spanOn } from './spans'

/**
 * The last day of each badge that may be shown today and ends, unless what ends is renewed. One that several designations
 * bring is told once, of the designation that keeps it longest.
 * @param hrefOf the page of a designation
 */
export function badgeDates(
  given: Designations,
  today: PlainDate,
  hrefOf: (area: SolutionArea) => string,
): Dated[] {
  const told = SOLUTION_AREAS.flatMap(({ id: area }) =>
    badgeLines(area, given, today).flatMap(({ name, says, until }): Dated[] =>
      until === null || spanOn(given, area, today)?.until !== until
        ? []
        : [
            {
              uid: `badge-${encodeURIComponent(name)}`,
              on: until,
              kind: 'designation',
              what: `${name}: the last day unless renewed`,
              why: says,
              href: hrefOf(area),
            },
          ],
    ),
  )
  return told.filter(({ uid }, at) => told.findIndex((one) => one.uid === uid) === at)
}
