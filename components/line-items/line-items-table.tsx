import type { ReactNode } from 'react'
import { type Sort, sortsFor } from '@/lib/line-items/choice'
import { itemTitle } from '@/lib/programmes/training-services/kind-words'
import { kindOfMetric, METRIC } from '@/lib/programmes/training-services/metrics'
import { findCriterion } from '@/lib/scoring/criteria'
import type { ExplainedLineItems } from '@/lib/services/line-items/explain-line-items'
import type { LineItemPage } from '@/lib/services/line-items/list-line-items'
import { showNumber } from '../ui/show-count'
import { LineItemLine } from './line-item-line'
import { isFiltered, type LineItemsAddress, lineItemsAddress, unfiltered } from './line-items-address'

type Props = { address: LineItemsAddress; explained: ExplainedLineItems }

/** The rows of a page, each with what became of it. */
export function LineItemsTable({ address, explained }: Props) {
  const { page, choices, qualification } = explained
  const { slug, metric } = address
  const personal = choices.trainers
  const names = new Map(choices.locations.map(({ externalId, name }) => [externalId, name]))
  if (page.items.length === 0) return <NoRows {...{ address, explained }} />
  return (
    <table className="table fold line-items">
      <caption>{captionOf(address, explained)}</caption>
      <thead>
        <tr>
          <SortHead address={address} sort={page.sort} first="newest" second="oldest">
            Date and ID
          </SortHead>
          <SortHead address={address} sort={page.sort} first="course">
            {itemTitle(kindOfMetric(metric))}
          </SortHead>
          <SortHead address={address} sort={page.sort} first="location">
            Location
          </SortHead>
          {personal && <th scope="col">Trainer</th>}
          <th scope="col" className="r">
            Points
          </th>
          <th scope="col">Counted, and why not</th>
          <th scope="col">Import</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map((item) => {
          const id = String(item.redemption_id ?? item.order_line_id ?? item.response_id)
          return (
            <LineItemLine
              key={id}
              {...{ slug, item, personal }}
              place={names.get(String(item.location_id)) ?? null}
              window={page.window}
              criterion={findCriterion(qualification, metric)}
              number={page.capNumbers[id] ?? null}
              day={page.catalogueDays[id] ?? null}
              answers={!METRIC[metric].unit.additive}
            />
          )
        })}
      </tbody>
    </table>
  )
}

/** `834 of 2,671 rows, newest first.` */
function captionOf(address: LineItemsAddress, { page, rows }: ExplainedLineItems): string {
  const shown = `${showNumber(page.count)}${page.countIs === 'at_least' ? '+' : ''}`
  const count = isFiltered(address)
    ? `${shown} of ${showNumber(rows)} rows`
    : `${shown} ${page.count === 1 ? 'row' : 'rows'}`
  return `${count}, ${ORDERS[page.sort]}.`
}

const ORDERS: Record<Sort | 'found', string> = {
  newest: 'newest first',
  oldest: 'oldest first',
  course: 'by course, newest first',
  location: 'by Location ID, newest first',
  found: 'in the order of what was found',
}

type HeadProps = {
  address: LineItemsAddress
  /** The order of the rows now. */
  sort: LineItemPage['sort']
  first: Sort
  second?: Sort
  children: ReactNode
}

/** A heading that sorts by its column, where the rows can stay quick in that order. */
function SortHead({ address, sort: order, first, second, children }: HeadProps) {
  if (order === 'found' || !sortsFor(address).includes(first)) return <th scope="col">{children}</th>
  const next = order === first && second ? second : first
  const sorted =
    order === first ? (second ? 'descending' : 'ascending') : order === second ? 'ascending' : undefined
  return (
    <th scope="col" aria-sort={sorted}>
      <a href={lineItemsAddress(address, { sort: next })}>{children}</a>
    </th>
  )
}

function NoRows({ address, explained }: Props) {
  if (explained.rows === 0)
    return (
      <p className="muted">
        No rows of this kind yet. <a href={`/${address.slug}/imports`}>Import a file</a>, and each of its rows
        stands here with what became of it.
      </p>
    )
  return (
    <p className="muted">
      No row is like this. <a href={unfiltered(address)}>Show all {showNumber(explained.rows)} rows</a>
    </p>
  )
}
