import { importPage } from '@/lib/paths/data'
import { type LineItemsAddress, lineItemsPage } from '@/lib/paths/line-items'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import type { Cause } from '@/lib/programmes/training-services/reconcile/cause'
import type { FigureSolution, SolvedCause } from '@/lib/reconcile/model/search'

/** Where the rows of a cause are shown; null where no page shows them alone. */
export function causeHref(
  slug: string,
  { metric, area, asOf, window }: Pick<FigureSolution, 'metric' | 'area' | 'asOf' | 'window'>,
  { cause: given, location }: Pick<SolvedCause, 'cause' | 'location'>,
): string | null {
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
