import type { AreaId, Metric } from '@/lib/kinds'
import { Icon } from '../../ui/icon'

export type LineItemScope = { slug: string; metric: Metric; area: AreaId | null; asOf: string }

export function lineItemsUrl(scope: LineItemScope, more: Record<string, string>): string {
  const query = new URLSearchParams({ as_of: scope.asOf, ...(scope.area && { area: scope.area }), ...more })
  return `/api/v1/orgs/${scope.slug}/training-services/${scope.metric}/line-items?${query}`
}

/** Every current line item behind the score, with the reason beside each that does not count. */
export function Download(scope: LineItemScope) {
  return (
    <p className="row">
      <a className="btn" href={lineItemsUrl(scope, { format: 'csv' })} download>
        <Icon name="download" /> Download
      </a>
      <span className="muted">
        CSV; also as{' '}
        <a href={lineItemsUrl(scope, { format: 'tsv' })} download>
          TSV
        </a>{' '}
        or{' '}
        <a href={lineItemsUrl(scope, { format: 'json' })} download>
          JSON
        </a>
      </span>
    </p>
  )
}
