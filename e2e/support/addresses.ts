import { ROUTES } from '../../lib/api/routes'
import type { Query, Unread } from '../../lib/paths/address'
import { comparisonPage, type InProgramme, keptOnePage } from '../../lib/paths/any-programme'
import { certificatePage } from '../../lib/paths/certificates'
import { importPage } from '../../lib/paths/data'
import { classPage, matchesPage } from '../../lib/paths/delivery'
import { designationPage } from '../../lib/paths/designations'
import * as help from '../../lib/paths/help'
import { PAGES } from '../../lib/paths/navigation'
import { userPage } from '../../lib/paths/organization'
import * as person from '../../lib/paths/person'
import { portfolioPage } from '../../lib/paths/portfolio'
import { searchPage } from '../../lib/paths/search'
import { areaPage, customerPage } from '../../lib/paths/solutions-partner'
import { EVERY_PROGRAMME } from '../../lib/programmes/registry'
import { reconcilesOf } from '../../lib/reconcile/reconciles-of'
import { issues } from '../../lib/snapshots/issuing-of'

type Known = { pattern: string; names: readonly string[]; unread?(query: Query): Unread[] }
type PageAddress = Known & {
  read(
    place: {
      slug: string
      id: number
      token: string
      group: string
      area: string
      customer: string
      class: string
      secret: string
    },
    query: Query,
  ): object
  unread(query: Query): Unread[]
  href(address: object): string
}
type Read = { pattern: string; page: boolean; names: string[]; unread: string[] }

/** A page that every programme has, of one of them. */
const inProgramme = <P extends InProgramme>(
  page: {
    pattern: string
    names: readonly string[]
    read(place: P, query: Query): object
    unread(query: Query): Unread[]
    href(address: P): string
  },
  programme: string,
): PageAddress => ({
  pattern: page.pattern.replace('[programme]', programme),
  names: page.names,
  read: (place, query) => page.read({ ...place, programme } as unknown as P, query),
  unread: page.unread,
  href: (address) => page.href({ ...address, programme } as P),
})

/** Every page: of an organization, of a thing of it, and of a person. */
export const PAGE_ADDRESSES: PageAddress[] = [
  ...PAGES,
  ...[
    importPage,
    userPage,
    certificatePage,
    portfolioPage,
    searchPage,
    areaPage,
    customerPage,
    designationPage,
    classPage,
    matchesPage,
  ],
  ...EVERY_PROGRAMME.filter((row) => reconcilesOf(row)).map(({ programme }) =>
    inProgramme(comparisonPage, programme.id),
  ),
  ...EVERY_PROGRAMME.filter(issues).map(({ programme }) => inProgramme(keptOnePage, programme.id)),
  ...[...Object.values(person), ...Object.values(help)],
]

const API_ADDRESSES: Known[] = Object.entries(ROUTES).map(([pattern, { GET }]) => ({
  pattern,
  names: Object.keys(GET?.query ?? {}),
}))

/** Those without a gap first: `/portfolio` is no organization. */
const ALL = [...PAGE_ADDRESSES, ...API_ADDRESSES]
  .map((known) => ({
    ...known,
    gaps: known.pattern.split('[').length,
    matches: new RegExp(`^${known.pattern.replace(/\[[^\]]+\]/g, '[^/]+')}$`),
  }))
  .sort((a, b) => a.gaps - b.gaps)

/** What an address leads to, and the parameters it carries that nobody reads there; null: to nothing of ours. */
export function readAddress(url: URL): Read | null {
  const known = ALL.find(({ matches }) => matches.test(url.pathname))
  if (!known) return null
  const names = [...new Set(url.searchParams.keys())]
  const values = known.unread?.(Object.fromEntries(url.searchParams)) ?? []
  const unread = [...names.filter((name) => !known.names.includes(name)), ...values.map(({ name }) => name)]
  return { pattern: known.pattern, page: !known.pattern.startsWith('/api/'), names, unread }
}
