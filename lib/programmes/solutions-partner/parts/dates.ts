import type { DateSource } from '../../../calendar/date-source'
import { authorize } from '../../../context'
import type { PlainDate } from '../../../dates'
import { leavingPage } from '../../../paths/any-programme'
import { skillingPage } from '../../../paths/solutions-partner'
import { certificationDates, refreshDates } from '../ahead/dates'
import type { AreaId } from '../areas'
import { SOLUTIONS_PARTNER } from '../programme'
import { readLosses } from './leaving'

/** What the next refreshes take, and when certifications lapse: counts, of nobody by name. */
export const dates: DateSource = async (ctx) => {
  authorize(ctx, 'qualification:read')
  const { ahead } = await readLosses(ctx)
  if (!ahead.hasData) return []
  const { slug } = ctx
  const to = {
    leaving: (refresh: PlainDate) =>
      leavingPage.href({ slug, programme: SOLUTIONS_PARTNER.id, refresh }, '#leaving'),
    skilling: (area: AreaId) => skillingPage.href({ slug, area }),
  }
  return [...refreshDates(ahead, to), ...certificationDates(ahead, to)]
}
