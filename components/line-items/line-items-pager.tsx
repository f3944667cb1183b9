import type { LineItemPage } from '@/lib/line-items/list-line-items'
import { type LineItemsAddress, lineItemsHref } from '@/lib/paths/line-items'

type Props = { address: LineItemsAddress; page: LineItemPage; perPage: number }

/** From page to page, in both directions; each page has its own address. */
export function LineItemsPager({ address, page, perPage }: Props) {
  const { next, previous, count, countIs } = page
  if (!next && !previous) return null
  const pages = countIs === 'exact' ? ` of ${Math.ceil(count / perPage)}` : ''
  const number = previous ? address.page : 1
  return (
    <nav className="row" aria-label="Pages">
      {previous && (
        <a
          className="btn"
          rel="prev"
          href={lineItemsHref(address, { before: previous, page: Math.max(number - 1, 1) })}
        >
          Previous
        </a>
      )}
      <span className="nums">
        Page {number}
        {pages}
      </span>
      {next && (
        <a className="btn" rel="next" href={lineItemsHref(address, { after: next, page: number + 1 })}>
          Next
        </a>
      )}
    </nav>
  )
}
