import { type Month, showMonth } from '../../dates'
import type { LeavingItem } from '../../insight/model/falling-out/leaving-item'
import type { LeavingTable } from '../../insight/model/falling-out/shown'
import { itemTitle, KIND_WORDS } from '../../line-items/model/kind-words'
import { KINDS, type Kind } from '../../line-items/model/kinds'
import { cut } from '../../scoring/rational'
import { areaName } from '../solution-areas'
import type { Metric } from './kinds'
import { baseMetricOf, METRIC } from './metrics'

/**
 * What leaves, by course and exam, a table for each kind of line items.
 * @param hrefOf the line items of a metric in a month
 */
export const leavingTables = (
  items: readonly LeavingItem[],
  months: readonly Month[],
  hrefOf: (metric: Metric, month: Month) => string,
): LeavingTable[] =>
  KINDS.flatMap((kind) => {
    const own = items.filter((one) => one.kind === kind)
    if (own.length === 0) return []
    const words = wordsOf(kind)
    const several = months.length > 1
    return [
      {
        title: words.title,
        name: `${words.title} that leave`,
        links: months.map((month) => ({
          name: `Line items of ${showMonth(month)}`,
          href: hrefOf(baseMetricOf(kind), month),
        })),
        columns: [
          { name: words.item, heads: true },
          { name: 'Solution area' },
          ...(several ? [{ name: 'Month' }] : []),
          { name: words.count, number: true },
          { name: words.brought, number: true },
        ],
        groups: [
          {
            title: null,
            rows: own.map((item) => ({
              key: `${item.month} ${item.item}`,
              cells: [
                item.item,
                areaName(item.area),
                ...(several ? [showMonth(item.month)] : []),
                item.count,
                brought(kind, item),
              ],
            })),
          },
        ],
      },
    ]
  })

/** What the rows are called by the base criterion they make. */
function wordsOf(kind: Kind) {
  const { unit, words } = METRIC[baseMetricOf(kind)]
  const { counted } = KIND_WORDS[kind]
  return {
    title: unit.additive ? words.title : counted,
    item: itemTitle(kind),
    count: counted,
    brought: unit.additive ? words.worth : words.short,
  }
}

/** Points, or the average of the surveys. */
const brought = (kind: Kind, { points, answers }: LeavingItem): string =>
  METRIC[baseMetricOf(kind)].unit.column(
    cut(kind === 'survey-responses' ? { n: points.n, d: points.d * BigInt(answers) } : points),
  )
