import { isLineItemKind } from '@/lib/imports/model/import-kinds'
import { lineItemsHref } from '@/lib/paths/line-items'
import { baseMetricOf } from '@/lib/programmes/training-services/metrics'
import { REASON_NAMES } from '../training-services/reason-texts'
import { showCount, showNumber } from '../ui/show-count'
import type { Tense } from './effect-words'
import type { ImportSummary } from './incoming/contract'

type Props = {
  slug: string
  summary: Pick<ImportSummary, 'kind' | 'notes' | 'rowsAccepted' | 'rowsChanged'>
  tense: Tense
}

/** Rows that go in and do not count, reason by reason; once they are in, the way to them. */
export function UncountedRows({ slug, summary: { kind, notes, rowsAccepted, rowsChanged }, tense }: Props) {
  if (!isLineItemKind(kind)) return null
  const metric = baseMetricOf(kind)
  const all = showCount(rowsAccepted + rowsChanged, 'row')
  return (notes.uncounted ?? []).map(({ reason, rows }) => (
    <li key={reason}>
      {showNumber(rows)} of {all} {tense === 'would' ? 'would' : rows === 1 ? 'does' : 'do'} not count:{' '}
      {lowered(REASON_NAMES[reason])}.
      {tense === 'did' && (
        <>
          {' '}
          <a href={lineItemsHref({ slug, metric, counted: 'not_counted', reason })}>See such rows</a>
        </>
      )}
    </li>
  ))
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
