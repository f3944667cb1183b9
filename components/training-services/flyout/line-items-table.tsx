'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DateRange } from '@/lib/dates'
import { callApi } from '../../forms/call-api'
import { ErrorSummary } from '../../forms/error-summary'
import { queryClient } from '../../forms/query-client'
import { type LineItemScope, lineItemsUrl } from './download'
import { identityOf, type LineItem, LineItemRow } from './line-item-row'

const PAGE_ROWS = '25'
const FILTERS = [
  ['counted', 'Counted'],
  ['not_counted', 'Not counted'],
  ['all', 'All'],
] as const
type Counted = (typeof FILTERS)[number][0]
type Page = {
  items: LineItem[]
  next: string | null
  window: DateRange
  dataRedacted?: boolean
  catalogueDays: Record<string, string>
}

export function LineItemsTable(scope: LineItemScope) {
  const [counted, setCounted] = useState<Counted>('counted')
  /** Where each page so far began; the first has no cursor. */
  const [starts, setStarts] = useState<string[]>([''])
  const after = starts.at(-1) ?? ''
  const { data, error, isFetching } = useQuery(
    {
      queryKey: ['line-items', scope, counted, after],
      queryFn: ({ signal }) =>
        callApi<Page>(
          lineItemsUrl(scope, { format: 'json', limit: PAGE_ROWS, counted, ...(after && { after }) }),
          { signal },
        ),
      placeholderData: keepPreviousData,
    },
    queryClient,
  )
  const filter = (value: Counted) => {
    setCounted(value)
    setStarts([''])
  }
  if (error) return <ErrorSummary error={error} />
  return (
    <div className="stack" aria-busy={isFetching}>
      <Filter counted={counted} onChange={filter} />
      {data && (
        <ItemsTable items={data.items} counted={counted} window={data.window} days={data.catalogueDays} />
      )}
      {data?.dataRedacted && <p className="muted small">Learner and trainer IDs are hidden for your role.</p>}
      <Pager
        page={starts.length}
        hasNext={Boolean(data?.next) && !isFetching}
        onNext={() => data?.next && setStarts([...starts, data.next])}
        onBack={() => setStarts(starts.slice(0, -1))}
      />
    </div>
  )
}

function Filter({ counted, onChange }: { counted: Counted; onChange: (value: Counted) => void }) {
  return (
    <fieldset className="switch">
      <legend className="sr">Which rows</legend>
      {FILTERS.map(([value, name]) => (
        <button key={value} type="button" aria-pressed={value === counted} onClick={() => onChange(value)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

type TableProps = { items: LineItem[]; counted: Counted; window: DateRange; days: Record<string, string> }

function ItemsTable({ items, counted, window, days }: TableProps) {
  return (
    <table className="table fold">
      <caption className="sr">Line items behind the score</caption>
      <thead>
        <tr>
          <th scope="col">Date and row</th>
          <th scope="col">Course or exam</th>
          <th scope="col" className="r">
            Points
          </th>
          <th scope="col">Counted</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <LineItemRow
            key={identityOf(item)}
            item={item}
            window={window}
            day={days[identityOf(item)] ?? null}
          />
        ))}
        {items.length === 0 && (
          <tr>
            <td colSpan={4}>
              {counted === 'all' ? 'No rows were imported yet.' : 'No row is of this kind.'}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

type PagerProps = { page: number; hasNext: boolean; onNext: () => void; onBack: () => void }

function Pager({ page, hasNext, onNext, onBack }: PagerProps) {
  if (page === 1 && !hasNext) return null
  return (
    <p className="row">
      <button type="button" className="btn" disabled={page === 1} onClick={onBack}>
        Previous
      </button>
      <span className="nums">Page {page}</span>
      <button type="button" className="btn" disabled={!hasNext} onClick={onNext}>
        Next
      </button>
    </p>
  )
}
