import { type PortfolioAddress, portfolioPage } from '@/lib/paths/portfolio'
import { arrangePortfolio } from '@/lib/portfolio/arrange-portfolio'
import type { PortfolioLine } from '@/lib/portfolio/portfolio-line'
import { showCount, showNumber } from '../ui/show-count'
import { PortfolioTable } from './portfolio-table'

const PAGE = 100

type Props = { all: readonly PortfolioLine[]; address: PortfolioAddress }

/** The organizations that fit, a hundred at a time. */
export function PortfolioResults({ all, address }: Props) {
  const found = arrangePortfolio(all, address)
  if (all.length === 0) return <p>You belong to no organization yet. Ask an admin of yours to invite you.</p>
  if (found.length === 0)
    return (
      <p>
        No organization matches.{' '}
        <a href={portfolioPage.href({})}>Show all {showNumber(organizationsIn(all))}</a>
      </p>
    )
  const pages = Math.ceil(found.length / PAGE)
  const page = Math.min(address.page, pages)
  const lines = found.slice((page - 1) * PAGE, page * PAGE)
  return (
    <section className="panel" aria-label="Organizations">
      <PortfolioTable
        {...{ lines, address }}
        several={new Set(all.map(({ programme }) => programme.id)).size > 1}
        caption={captionOf(all, found, page, pages)}
      />
      {pages > 1 && <PageLinks address={address} page={page} pages={pages} />}
    </section>
  )
}

/** One may have a line for each of several programmes. */
const organizationsIn = (lines: readonly PortfolioLine[]) => new Set(lines.map(({ slug }) => slug)).size

function captionOf(
  all: readonly PortfolioLine[],
  found: readonly PortfolioLine[],
  page: number,
  pages: number,
): string {
  const count = showCount(organizationsIn(all), 'organization')
  const shown = found.length === all.length ? count : `${showNumber(organizationsIn(found))} of ${count}`
  return pages > 1 ? `${shown}, page ${page} of ${pages}` : shown
}

function PageLinks({ address, page, pages }: { address: PortfolioAddress; page: number; pages: number }) {
  const link = (to: number, text: string) => (
    <a href={portfolioPage.href({ ...address, page: to })} rel={to < page ? 'prev' : 'next'}>
      {text}
    </a>
  )
  return (
    <nav className="links noprint" aria-label="Pages">
      {page > 1 && link(page - 1, 'Previous page')}
      {page < pages && link(page + 1, 'Next page')}
    </nav>
  )
}
