import type { AmountJson, TrendsJson } from '../answers/trends'
import type { Criterion } from '../scoring/criterion'
import { toNumber } from '../scoring/rational'
import { meanOf } from '../scoring/units/average'
import { beforeCap } from '../scoring/units/before-cap'
import { partsOf } from '../scoring/units/points'
import type { NamedPart, Trends } from './get-trends'
import type { TrendMonth } from './model/trends/trend'
import { overrideJson } from './qualification-json'

/** What rows bring by themselves, before any limit; `display` as on the card. */
export function amountJson(criterion: Criterion): AmountJson {
  const { node } = criterion
  const amount = beforeCap(criterion)
  const display = amountDisplay(criterion)
  if (node.of.mechanism === 'mean') return { ...meanOf(node), score: amount && toNumber(amount), display }
  if (node.of.mechanism !== 'sum') return { surveys: amount === null ? 0 : toNumber(amount), display }
  const counts = partsOf(node).map(({ id, count }) => [inJson(id), count] as const)
  return { ...Object.fromEntries(counts), points: amount === null ? 0 : toNumber(amount), display }
}

/** `fundamentals_and_others` as answers name it: `fundamentalsAndOthers`. */
const inJson = (id: string) => id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** `70.5`, `31`, `4.48`; null for an average without answers. */
export function amountDisplay(criterion: Criterion): string | null {
  const amount = beforeCap(criterion)
  return amount && criterion.unit.show(amount)
}

const monthJson = (
  { published }: Trends,
  { month, asOf, own, end, ruleSet, unfinished, covered }: TrendMonth,
) => ({
  month,
  asOf,
  own: own && amountJson(own),
  score: end?.score ? toNumber(end.score) : null,
  display: end?.display ?? null,
  threshold: end?.threshold ? Number(end.threshold.value) : null,
  status: end?.status ?? null,
  ruleSet: ruleSet?.id ?? null,
  unfinished,
  covered,
  filesPublished: published.find((one) => one.month === month)?.files ?? 0,
})

const partJson = ({ months: trend }: Trends, { id, name, window, before, months }: NamedPart) => ({
  id,
  name,
  window: window && amountJson(window),
  before: before && amountJson(before),
  months: trend.map(({ month }, index) => {
    const own = months[index]
    return { month, own: own ? amountJson(own) : null }
  }),
})

/** The documented answer of `GET …/training-services/trends`. */
export function trendsJson(org: string, trends: Trends): TrendsJson {
  const { metric, area, today, dataThrough, finding, by, windows, limited, published, overrides } = trends
  const window = ({ first, last }: { first: string; last: string }) => ({ from: first, to: last })
  return {
    org,
    metric,
    area,
    today,
    dataThrough,
    finding,
    months: trends.months.map((month) => monthJson(trends, month)),
    ruleChanges: trends.ruleChanges.map(({ on, month, ruleSet }) => ({ on, month, ruleSet: ruleSet.id })),
    imports: published.map(({ month, files, latest }) => ({ month, files, latest })),
    by,
    window: window(windows.now),
    before: window(windows.before),
    parts: by === null ? null : trends.parts.map((part) => partJson(trends, part)),
    ownLocationsOnly: limited && by === 'location',
    ...(overrides.length > 0 && { overrides: overrides.map(overrideJson) }),
  }
}
