import { SORTS, type Sort } from '../portfolio/arrange-portfolio'
import { STATUSES } from '../scoring/status'
import { address } from './address'
import { all, among, choice, pageNumber, text } from './part'

export const portfolioPage = address(
  '/portfolio',
  all({
    sort: choice('sort', SORTS, 'attention'),
    dir: choice('dir', ['asc', 'desc'], 'asc'),
    name: text('name', 120),
    status: among('status', STATUSES),
    page: pageNumber,
  }),
)
export type PortfolioAddress = ReturnType<typeof portfolioPage.read>

/** The first choice of a column sorts upwards, the next turns it round; both lead to the first page. */
export const sortedBy = (address: PortfolioAddress, sort: Sort): string =>
  portfolioPage.href({
    ...address,
    page: 1,
    sort,
    dir: address.sort === sort && address.dir === 'asc' ? 'desc' : 'asc',
  })
