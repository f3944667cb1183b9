import {
  type CriterionId,
  FIRST_CRITERION,
  readCriterionId,
} from '@/lib/programmes/training-services/criterion-id'
import { BREAKDOWNS, type Breakdown } from '@/lib/scoring/trends/parts'

/** What the address of the trends page says. */
export type TrendsAddress = CriterionId & { slug: string; by: Breakdown }

type SearchParams = Record<string, string | string[] | undefined>

/** Unknown values are taken for absent: an old or mistyped link still leads to the page. */
export function readTrendsAddress(slug: string, params: SearchParams): TrendsAddress {
  const by = BREAKDOWNS.find((one) => one === first(params.by)) ?? 'location'
  const id = chosenCriterion(params)
  return { slug, ...id, by: id.area && by === 'area' ? 'location' : by }
}

/** `metric=…&area=…`; the first card where it says nothing that exists. */
export const chosenCriterion = (params: SearchParams): CriterionId =>
  readCriterionId(first(params.metric) ?? '', first(params.area) ?? '') ?? FIRST_CRITERION

const first = (value: string | string[] | undefined) => [value].flat()[0]

export function trendsHref(address: TrendsAddress, change: Partial<TrendsAddress> = {}): string {
  const { slug, by } = { ...address, ...change }
  const query = criterionQuery({ ...address, ...change })
  if (by !== 'location') query.set('by', by)
  return `/${slug}/membership/training-services/trends?${query}`
}

export const criterionQuery = ({ metric, area }: CriterionId): URLSearchParams =>
  new URLSearchParams({ metric, ...(area && { area }) })
