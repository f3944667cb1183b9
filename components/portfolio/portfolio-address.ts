import { STATUSES } from '@/lib/kinds'
import { type Arrangement, SORTS, type Sort } from '@/lib/services/portfolio/arrange-portfolio'

/** What the address of the portfolio says. */
export type PortfolioAddress = Arrangement & { page: number }
export type PortfolioQuery = Record<string, string | string[] | undefined>

/** Unknown values are taken for absent. */
export function readPortfolioAddress(query: PortfolioQuery): PortfolioAddress {
  const one = (name: string) => [query[name]].flat()[0] ?? ''
  return {
    sort: SORTS.find((sort) => sort === one('sort')) ?? 'attention',
    dir: one('dir') === 'desc' ? 'desc' : 'asc',
    name: one('name').slice(0, 120),
    status: STATUSES.find((status) => status === one('status')) ?? null,
    page: Math.max(1, Math.floor(Number(one('page'))) || 1),
  }
}

/** The address with a change; leads to the first page unless the change names one. */
export function portfolioAddress(address: PortfolioAddress, change: Partial<PortfolioAddress> = {}): string {
  const { sort, dir, name, status, page } = { ...address, page: 1, ...change }
  const query = new URLSearchParams()
  if (sort !== 'attention') query.set('sort', sort)
  if (dir === 'desc') query.set('dir', dir)
  if (name) query.set('name', name)
  if (status) query.set('status', status)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/portfolio?${query}` : '/portfolio'
}

/** The first choice of a column sorts upwards, the next turns it round. */
export const sortedBy = (address: PortfolioAddress, sort: Sort): string =>
  portfolioAddress(address, {
    sort,
    dir: address.sort === sort && address.dir === 'asc' ? 'desc' : 'asc',
  })
