import { isPlainDate, type PlainDate } from '@/lib/dates'
import { AREA_IDS, type AreaId, METRICS } from '@/lib/kinds'
import { type CriterionId, readCriterionId } from '@/lib/programmes/training-services/criterion-id'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import type { View } from '@/lib/services/training-services/overview'

type NamedView = Exclude<View, 'date'>
const VIEWS: readonly NamedView[] = ['official', 'next-refresh', 'anniversary']

/** Which metric's flyout is open: of the base criteria (`area` null) or of an area. */
export type Details = CriterionId

/** What the address of the Training Services page says; everything on it can be linked to. */
export type PageAddress = {
  slug: string
  view: NamedView
  /** A date of the reader's own; stronger than `view`. */
  asOf: PlainDate | null
  /** The tab; null is Summary. */
  area: AreaId | null
  details: Details | null
}

export type SearchParams = Record<string, string | string[] | undefined>

/** Unknown values are taken for absent: an old or mistyped link still leads to the page. */
export function readAddress(slug: string, params: SearchParams): PageAddress {
  const one = (name: string) => [params[name]].flat()[0] ?? ''
  const area = AREA_IDS.find((id) => id === one('area')) ?? null
  const ofBase = one('of') === 'base' && isInBoth(one('details'))
  return {
    slug,
    view: VIEWS.find((view) => view === one('view')) ?? 'official',
    asOf: isPlainDate(one('as_of')) ? one('as_of') : null,
    area,
    details: readCriterionId(one('details'), ofBase ? '' : (area ?? '')),
  }
}

/** The address with a change; closes the flyout unless the change opens one. */
export function addressOf(address: PageAddress, change: Partial<PageAddress> = {}): string {
  const { slug, view, asOf, area, details } = { ...address, details: null, ...change }
  const query = new URLSearchParams()
  if (asOf) query.set('as_of', asOf)
  else if (view !== 'official') query.set('view', view)
  if (area) query.set('area', area)
  if (details) query.set('details', details.metric)
  if (details && isInBoth(details.metric) && area && !details.area) query.set('of', 'base')
  const path = `/${slug}/membership/training-services`
  return query.size > 0 ? `${path}?${query}` : path
}

/** A criterion of the base criteria and of areas: `of=base` tells them apart. */
const isInBoth = (metric: string): boolean =>
  METRICS.some((id) => id === metric && METRIC[id].base && METRIC[id].area)

/** The element that opens a flyout, to which focus returns. */
export const openerId = ({ metric, area }: Details): string => `open-${area ?? 'base'}-${metric}`
