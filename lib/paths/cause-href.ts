import { idOf } from '../programmes/training-services/criterion-id'
import type { Cause } from '../programmes/training-services/reconcile/cause'
import type { CauseHref } from '../reconcile/model/search'
import { importPage } from './data'
import { type LineItemsAddress, lineItemsPage } from './line-items'

/** Where the rows of a cause of Training Services are shown; null where no page shows them alone. */
export const causeHref: CauseHref = (slug, { metric, area, asOf, window }, { cause: given, location }) => {
  // The search of Training Services gives no other.
  const cause = given as Cause
  const name = idOf({ metric, group: area })
  const to = (filter: Partial<LineItemsAddress>) => lineItemsPage.href({ slug, ...name, asOf, ...filter })
  const inWindow = (filter: Partial<LineItemsAddress>) => to({ ...window, ...filter })
  switch (cause.kind) {
    case 'month':
      return to({ month: cause.month })
    case 'location':
      return inWindow({ location: location ?? undefined })
    case 'month-of-location':
      return to({ month: cause.month, location: location ?? undefined })
    case 'item':
    case 'level':
    case 'known':
      return inWindow({ item: cause.item })
    case 'edition':
      return inWindow({ search: cause.number })
    case 'trainer':
      return inWindow({ trainer: cause.mctId })
    case 'import':
      return importPage.href({ slug, id: cause.importId })
    default:
      return null
  }
}
