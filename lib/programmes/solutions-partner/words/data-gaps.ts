import { addMonths, type Month, monthOf, type PlainDate, showMonth } from '../../../dates'
import { listed } from '../../../text/lists'
import { areaName } from '../../solution-areas'
import type { AreaId } from '../areas'
import type { FamilyMonths } from '../figures/family-months'
import type { Family } from '../figures/rows'
import { yearBefore } from '../formulas/months'
import type { AreaScore } from '../score'
import { decidingOf } from './missing-words'
import { FAMILY_NAMES } from './names'
import { familiesOf } from './units'

/** Months of a file that are not there: `late` while an older month stands in, `unknown` where nothing can be said. */
export type DataGap = { family: Family; tone: 'late' | 'unknown'; text: string; months: readonly Month[] }

/** What is missing of each file that has come at all or is asked for, said before any number. */
export function dataGaps(
  families: readonly FamilyMonths[],
  areas: readonly AreaScore[],
  asOf: PlainDate,
): DataGap[] {
  const last = addMonths(monthOf(asOf), -1)
  return families.flatMap((one): DataGap[] => {
    const { family, month, missing } = one
    const name = FAMILY_NAMES[family]
    const areaNames = areasOf(family, areas).map(areaName)
    if (areaNames.length === 0) return []
    const touched = listed(areaNames)
    if (month === null)
      return [
        {
          family,
          tone: 'unknown',
          months: [last],
          text: `${name} for ${showMonth(last)} is missing, and so is ${showMonth(addMonths(last, -1))}: what it says of ${touched} is unknown.`,
        },
      ]
    const gaps: DataGap[] = []
    if (month !== last)
      gaps.push({
        family,
        tone: 'late',
        months: [last],
        text: `${name} for ${showMonth(last)} is missing: ${touched} ${areaNames.length === 1 ? 'shows' : 'show'} figures of ${showMonth(month)}.`,
      })
    if (missing.length > 0) gaps.push(baseGap(one, month, touched))
    return gaps
  })
}

function baseGap({ family, missing }: FamilyMonths, month: Month, touched: string): DataGap {
  const before = yearBefore(month)
  const whole = missing.includes(before) || family !== 'acr'
  return {
    family,
    tone: 'unknown',
    months: missing,
    text: `${FAMILY_NAMES[family]} for ${monthsWords(missing)} is missing: ${whole ? 'what is compared with a year before' : 'growth over two years'} in ${touched} is unknown.`,
  }
}

const MOST_NAMED = 3

/** `Oct 2025`, `Oct 2025 and Nov 2025`, `14 months from Nov 2024 to Dec 2025`. */
export function monthsWords(months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)]
  if (months.length <= MOST_NAMED || !first || !last) return listed(months.map(showMonth))
  return `${months.length} months between ${showMonth(first)} and ${showMonth(last)}`
}

const areasOf = (family: Family, areas: readonly AreaScore[]): AreaId[] =>
  areas
    .filter((area) => decidingOf(area).metrics.some(({ rule }) => familiesOf(rule.formula).includes(family)))
    .map(({ id }) => id)
