import { monthOf, type PlainDate } from '../../../dates'
import type { ShownStep } from '../../../plan/model/shown'
import { isZero } from '../../../scoring/rational'
import { listed } from '../../../text/lists'
import type { AreaLoss } from '../ahead/ahead'
import { byFigures, goesWords } from '../ahead/ahead-words'
import { type MovedCustomer, movedRows } from '../ahead/moved-rows'
import { carried } from '../ahead/next-losses'
import { shownDifference, showPoints } from '../answer/show'
import type { AreaId } from '../areas'
import type { CoveredMonths } from '../figures/family-months'
import type { CapabilityScore, Organization } from '../score'
import { pointWord, showMissing, toQualified } from '../words/missing-words'
import { METRIC_NAMES } from '../words/names'
import { refreshWords } from '../words/refresh-words'
import type { Called } from './lever'

/** A designation that goes as months that are compared move on, and who brings less then, the largest first. */
export type Losing = {
  loss: AreaLoss
  /** None where certifications alone take it: they are told by their own days. */
  customers: readonly MovedCustomer[]
}

const MOST_NAMED = 3

/** @param losses of designations */
export function losingOf(
  read: Organization & { covered: CoveredMonths },
  { asOf, ruleSet }: Pick<CapabilityScore, 'asOf' | 'ruleSet'>,
  losses: readonly AreaLoss[],
): Losing[] {
  return losses.map((loss) => {
    if (!byFigures(loss)) return { loss, customers: [] }
    const first = { organization: read, score: { asOf, ruleSet, areas: [loss.before] } }
    const then = { asOf: loss.on, ruleSet: loss.ruleSet, areas: [loss.after] }
    const { customers } = movedRows(first, { organization: organizationOn(loss.on, asOf, read), score: then })
    const falling = new Set(fallingIn(loss).map(({ id }) => id))
    const less = customers.filter(({ metric, change }) => falling.has(metric.id) && change.n < 0n)
    return { loss, customers: less }
  })
}

const organizationOn = <One extends Parameters<typeof carried>[0]>(
  day: PlainDate,
  asOf: PlainDate,
  read: One,
): One => (monthOf(day) > monthOf(asOf) ? carried(read) : read)

const fallingIn = ({ metrics }: AreaLoss) => metrics.filter(({ change }) => !isZero(change) && change.n < 0n)

/** `Keep usage growth: with the refresh of Nov 2026 (by 20 Dec 2026) Granite Bay Bank and Calder Mills bring less`. */
export function losingWords({ loss, customers }: Losing, called: Called): string {
  const what = listed(fallingIn(loss).map(({ id }) => METRIC_NAMES[id].toLowerCase()))
  const tenants = [...new Set(customers.flatMap(({ before, after }) => (after ?? before)?.tenant ?? []))]
  const named = tenants.slice(0, MOST_NAMED).map((tenant) => called.customer(tenant))
  const others = tenants.length - named.length
  const who = listed([...named, ...(others > 0 ? [`${others} more`] : [])])
  const when = `with the refresh of ${refreshWords(loss.on, loss.ruleSet)}`
  if (tenants.length === 0) return `Keep ${what}: it brings less ${when}`
  return `Keep ${what}: ${when} ${who} ${tenants.length === 1 ? 'brings' : 'bring'} less`
}

/** What it takes to keep the designation of an area; none where it does not go. */
export const losingGap = (losing: readonly Losing[], area: AreaId): string[] =>
  losing.flatMap(({ loss: { id, after, ruleSet } }) => {
    const missing = toQualified(after, ruleSet)
    const points = showMissing(missing)
    return id === area && missing.n > 0n ? [`${points} ${pointWord(points)} to keep it`] : []
  })

/** `Infrastructure falls to 69.2, below 70, with …`; '' where the designation stays. */
export const losingLead = (losing: readonly Losing[], area: AreaId): string =>
  losing
    .filter(({ loss }) => loss.id === area)
    .map(({ loss }) => goesWords(loss))
    .join(' ')

/** What has to be kept, and what goes with it otherwise; certifications are told by their own days. */
export const losingRows = (losing: readonly Losing[], area: AreaId, called: Called): ShownStep[] =>
  losing
    .filter(({ loss }) => loss.id === area && byFigures(loss))
    .map((one) => ({
      ...{ id: `keep figures ${one.loss.on}`, says: losingWords(one, called), days: '', rate: '' },
      below: 'if figures stay as in the last month known',
      brings: shownDifference(one.loss.before.score, one.loss.after.score),
      sum: showPoints(one.loss.after.score),
    }))
