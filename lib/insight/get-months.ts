import { authorize, type Ctx } from '../context'
import { type Month, monthOf, monthsBetween, type PlainDate } from '../dates'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type CriterionPlace, findCriterion, idAt } from '../scoring/criteria'
import type { Criterion } from '../scoring/criterion'
import { qualifyMonths } from '../scoring/months'
import { qualify } from '../scoring/qualification'
import { readBasis } from './read-basis'
import { rememberedFor } from './remembered'

/** One month of a window, and the criterion as that month alone makes it. */
export type MonthFigures = { month: Month; own: Criterion }

/** Month by month inside the window of an as-of date, from the stored totals. */
export async function getMonths(
  ctx: Ctx,
  { asOf, ...place }: CriterionPlace & { asOf: PlainDate },
  registered: Registered = FIRST_PROGRAMME,
): Promise<MonthFigures[]> {
  authorize(ctx, 'qualification:read')
  const { basis } = await readBasis(ctx, registered, async () => null)
  const months = rememberedFor(basis.totals, `months ${asOf}`, () => {
    const { window, ruleSet } = qualify({ asOf, ...basis })
    return monthsBetween(monthOf(window.from), monthOf(window.to)).map((month) => ({
      month,
      qualification: qualifyMonths(basis, ruleSet, month, month),
    }))
  })
  return months.flatMap(({ month, qualification }) => {
    const own = findCriterion(qualification, idAt(place))
    return own ? [{ month, own }] : []
  })
}
