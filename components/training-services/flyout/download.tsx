import { lineItemsFile } from '@/lib/paths/line-items'
import type { AreaId, Metric } from '@/lib/programmes/training-services/kinds'
import { DownloadButton } from '../../tables/download-button'

export type LineItemScope = { slug: string; metric: Metric; area: AreaId | null; asOf: string }

/** Every current line item behind the score, with the reason beside each that does not count. */
export function Download(scope: LineItemScope) {
  return <DownloadButton href={lineItemsFile(scope)} formats={['csv', 'tsv', 'xlsx', 'json']} />
}
