import type { Month, PlainDate } from '../dates'
import { idOf } from '../programmes/training-services/criterion-id'
import type { CriterionName } from '../scoring/criterion'
import { type InProgramme, summaryPage } from './any-programme'
import { lineItemsPage } from './line-items'
import { overviewPage } from './overview'

/** The day by which a number is looked at; null is today. */
type Day = { asOf: PlainDate; isAnniversary: boolean } | null

/** Whether its numbers are of line items, with an overview of their own. */
const hasLineItems = ({ programme }: InProgramme) => overviewPage.path === `membership/${programme}`

/** Everything behind one number: its flyout on the overview of its programme. */
export function flyoutHref(place: InProgramme, criterion: CriterionName, day: Day): string {
  if (!hasLineItems(place))
    return summaryPage.href({ ...place, asOf: day?.asOf ?? null, details: criterion.id })
  const details = idOf(criterion)
  const view = day?.isAnniversary ? 'anniversary' : 'official'
  const asOf = day && !day.isAnniversary ? day.asOf : null
  return overviewPage.href({ slug: place.slug, view, asOf, area: details.area, details })
}

/** The rows of a month that make a number; null: there are none, it is made of figures. */
export const monthRowsHref = (place: InProgramme, criterion: CriterionName, month: Month): string | null =>
  hasLineItems(place) ? lineItemsPage.href({ slug: place.slug, ...idOf(criterion), month }) : null
