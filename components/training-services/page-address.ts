import { isPlainDate, type PlainDate } from '@/lib/dates'
import { AREA_IDS, type AreaId, METRICS, type Metric } from '@/lib/kinds'
import type { View } from '@/lib/services/training-services/overview'

type NamedView = Exclude<View, 'date'>
const VIEWS: readonly NamedView[] = ['official', 'next-refresh', 'anniversary']

/** Which metric's flyout is open: of the base criteria (`area` null) or of an area. */
export type Details = { metric: Metric; area: AreaId | null }

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
  const metric = METRICS.find((id) => id === one('details'))
  return {
    slug,
    view: VIEWS.find((view) => view === one('view')) ?? 'official',
    asOf: isPlainDate(one('as_of')) ? one('as_of') : null,
    area,
    details: metric ? readDetails(metric, area, one('of') === 'base') : null,
  }
}

/** Surveys are counted per area only; the average exists in both places, so `of=base` tells them apart. */
function readDetails(metric: Metric, area: AreaId | null, ofBase: boolean): Details | null {
  if (metric === 'survey-completions') return area && { metric, area }
  return { metric, area: metric === 'average-response-score' && !ofBase ? area : null }
}

/** The address with a change; closes the flyout unless the change opens one. */
export function addressOf(address: PageAddress, change: Partial<PageAddress> = {}): string {
  const { slug, view, asOf, area, details } = { ...address, details: null, ...change }
  const query = new URLSearchParams()
  if (asOf) query.set('as_of', asOf)
  else if (view !== 'official') query.set('view', view)
  if (area) query.set('area', area)
  if (details) query.set('details', details.metric)
  if (details?.metric === 'average-response-score' && area && !details.area) query.set('of', 'base')
  const path = `/${slug}/membership/training-services`
  return query.size > 0 ? `${path}?${query}` : path
}

/** The element that opens a flyout, to which focus returns. */
export const openerId = ({ metric, area }: Details): string => `open-${area ?? 'base'}-${metric}`
