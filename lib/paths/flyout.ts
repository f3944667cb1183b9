import type { PlainDate } from '../dates'
import { idOf } from '../programmes/training-services/criterion-id'
import type { CriterionName } from '../scoring/criterion'
import { type InProgramme, summaryPage } from './any-programme'
import { overviewPage } from './overview'

/** The day by which a number is looked at; null is today. */
type Day = { asOf: PlainDate; isAnniversary: boolean } | null

/** Everything behind one number: its flyout on the overview of its programme. */
export function flyoutHref(place: InProgramme, criterion: CriterionName, day: Day): string {
  const { slug, programme } = place
  if (overviewPage.path !== `membership/${programme}`)
    return summaryPage.href({ ...place, asOf: day?.asOf ?? null, details: criterion.id })
  const details = idOf(criterion)
  const view = day?.isAnniversary ? 'anniversary' : 'official'
  const asOf = day && !day.isAnniversary ? day.asOf : null
  return overviewPage.href({ slug, view, asOf, area: details.area, details })
}
