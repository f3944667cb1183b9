import { isPlainDate, type Month, type PlainDate } from '@/lib/dates'
import { isKeepable } from '@/lib/http/keepable'
import {
  AREA_IDS,
  type AreaId,
  LEVELS,
  type Level,
  METRICS,
  type Metric,
  REASONS,
  type Reason,
} from '@/lib/kinds'
import { COUNTED, type Counted, SORTS, type Sort } from '@/lib/line-items/choice'

/** What the address of the page of line items says; null and '' are left out of it. */
export type LineItemsAddress = {
  slug: string
  metric: Metric
  asOf: PlainDate | null
  search: string
  counted: Counted
  reason: Reason | null
  month: Month | null
  from: PlainDate | null
  to: PlainDate | null
  item: string
  location: string
  area: AreaId | null
  level: Level | null
  trainer: string
  sort: Sort
  after: string
  before: string
  /** Which page this is, where it was reached from the first. */
  page: number
}

type Query = Record<string, string | string[] | undefined>

/** Unknown values are taken for absent: an old or mistyped link still leads to the page. */
export function readLineItemsAddress(slug: string, query: Query): LineItemsAddress {
  const text = (name: string, most = 200) => {
    const given = ([query[name]].flat()[0] ?? '').trim().slice(0, most)
    return isKeepable(given) ? given : ''
  }
  const one = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === text(name)) ?? null
  const day = (name: string) => (isPlainDate(text(name)) ? text(name) : null)
  return {
    slug,
    metric: one('metric', METRICS) ?? 'courseware-completions',
    asOf: day('as_of'),
    search: text('search'),
    counted: one('counted', COUNTED) ?? 'all',
    reason: one('reason', REASONS),
    month: isPlainDate(`${text('month')}-01`) ? text('month') : null,
    from: day('from'),
    to: day('to'),
    item: text('item'),
    location: text('location'),
    area: one('area', AREA_IDS),
    level: one('level', LEVELS),
    trainer: text('trainer'),
    sort: one('sort', SORTS) ?? 'newest',
    after: text('after', 2_000),
    before: text('before', 2_000),
    page: Math.max(1, Math.floor(Number(text('page'))) || 1),
  }
}

/** The address with a change, on its first page unless the change names another. */
export function lineItemsAddress(
  address: Pick<LineItemsAddress, 'slug'> & Partial<LineItemsAddress>,
  change: Partial<LineItemsAddress> = {},
): string {
  const { sort, after, before, page, ...rest } = { ...address, after: '', before: '', page: 1, ...change }
  const query = queryOf(rest)
  if (sort && sort !== 'newest') query.set('sort', sort)
  if (after) query.set('after', after)
  if (before) query.set('before', before)
  if (page > 1) query.set('page', String(page))
  return `/${address.slug}/membership/training-services/line-items${query.size > 0 ? `?${query}` : ''}`
}

type DownloadAddress = Pick<LineItemsAddress, 'slug' | 'metric'> & Partial<LineItemsAddress>

/** The same rows as a file. */
export function downloadAddress({ slug, metric, ...address }: DownloadAddress): string {
  const query = queryOf(address)
  const path = `/api/v1/orgs/${slug}/training-services/${metric}/line-items`
  return query.size > 0 ? `${path}?${query}` : path
}

type Filters = Partial<Omit<LineItemsAddress, 'slug' | 'sort' | 'after' | 'before' | 'page'>>

function queryOf(filters: Filters): URLSearchParams {
  const { metric, asOf, counted, search, reason, month, from, to, item, location, area, level, trainer } =
    filters
  const query = new URLSearchParams()
  const given = {
    metric,
    as_of: asOf,
    search,
    counted: counted === 'all' ? '' : counted,
    reason,
    month,
    from,
    to,
    item,
    location,
    area,
    level,
    trainer,
  }
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value)
  return query
}

/** Whether less than all rows of the metric are asked for. */
export const isFiltered = ({ asOf: _, metric: __, ...address }: LineItemsAddress): boolean =>
  queryOf(address).size > 0

/** The metric's rows without any filter, as of the same date. */
export const unfiltered = ({ slug, metric, asOf }: LineItemsAddress): string =>
  lineItemsAddress({ slug, metric, asOf })
