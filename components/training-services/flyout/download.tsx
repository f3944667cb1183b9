import type { AreaId, Metric } from '@/lib/kinds'
import { DownloadButton } from '../../tables/download-button'

export type LineItemScope = { slug: string; metric: Metric; area: AreaId | null; asOf: string }

export function lineItemsUrl(scope: LineItemScope, more: Record<string, string>): string {
  const query = new URLSearchParams({ as_of: scope.asOf, ...(scope.area && { area: scope.area }), ...more })
  return `/api/v1/orgs/${scope.slug}/training-services/${scope.metric}/line-items?${query}`
}

/** Every current line item behind the score, with the reason beside each that does not count. */
export function Download(scope: LineItemScope) {
  return <DownloadButton href={lineItemsUrl(scope, {})} formats={['csv', 'tsv', 'xlsx', 'json']} />
}
