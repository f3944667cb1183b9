import type { Database } from '../../../db/client'
import { keptDays } from '../../capability/sql/kept-days'
import type { DateRange, PlainDate } from '../../dates'
import type { OrgState } from '../../organizations/sql/state'
import type { AreaId } from '../../programmes/solutions-partner/areas'
import { areaWindow } from '../../programmes/solutions-partner/window/area-window'
import { WINDOWS } from '../../programmes/solutions-partner/window/windows'
import type { Judged } from '../model/judged'

/**
 * How an area counts on the days of some ranges, and on the last day of all of them.
 * @param ranges none before the first window, and without overlaps; the last one ends with the day asked for
 */
export async function judgedAreas(
  of: { db: Database; orgId: number },
  state: OrgState,
  ranges: readonly DateRange[],
  today: PlainDate,
): Promise<(area: AreaId) => Judged> {
  const [rule] = WINDOWS
  if (!rule) throw new Error('there is a rule')
  const days = await Promise.all(
    ranges.map(async (range) => ({ range, ...(await keptDays(of, state, range)) })),
  )
  return (area) => {
    const all = days.flatMap(({ range, scores }) => areaWindow({ rule, ...range }, area, scores).spans)
    return {
      now: all.find(({ from, to }) => from <= today && to >= today)?.status ?? 'not_started',
      spans: all.map(({ from, to, status, known }) => ({
        from,
        to,
        qualified: status === 'qualified' ? true : known ? false : null,
      })),
    }
  }
}
