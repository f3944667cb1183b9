import type { ComparesDays } from '../../../changes/days-compared'
import { wrongWay } from '../../../changes/wrong-way'
import { addMonths, firstOf, monthOf } from '../../../dates'
import { shownDays } from '../days/shown-days'
import { getCapability } from '../entry'
import { RULE_SETS } from '../rules'

/** Without days from the first of the month before to today. */
export const changes: ComparesDays = async (ctx, input) => {
  const { score: now, overrides, today, org } = await getCapability(ctx, input.to ? { asOf: input.to } : {})
  const usual = firstOf(addMonths(monthOf(today), -1))
  const [from, to] = [input.from ?? usual, now.asOf]
  if (from > to) throw wrongWay(from, to)
  const { score: before, overrides: earlier } = await getCapability(ctx, { asOf: from })
  const own = [...earlier, ...overrides.filter(({ id }) => earlier.every((one) => one.id !== id))]
  return { from, to, first: RULE_SETS[0]?.from ?? from, ...shownDays(org.slug, before, now, own) }
}
