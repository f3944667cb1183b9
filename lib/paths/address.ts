import type { Action } from '../auth/roles'
import { NOTHING, type Says, type Texts } from './part'

/** The parameters of a page as Next gives them; of one that stands there twice, the first counts. */
export type Query = Record<string, string | string[] | undefined>

/** What stands for `[…]` in a pattern: of a page of an organization, of a thing of it. */
export type InOrg = { slug: string }
export type InItem = InOrg & { id: number }

export type Unread = { name: string; value: string }

export type Address<P, T> = {
  /** As the folders of app/ name it: `/[org]/imports/[id]`. */
  pattern: string
  /** Every parameter that the page reads. */
  names: readonly string[]
  read(place: P, query: Query): P & T
  /** What the address says and the page cannot read. */
  unread(query: Query): Unread[]
  /** @param part of the page, with its `#` */
  href(address: P & Partial<T>, part?: `#${string}`): string
}

/** A page of an organization: what it is called, and the action that opens it. */
export type OrgAddress<P, T> = Address<P, T> & { path: string; name: string; action: Action }

type Declared<T> = { path: string; name: string; action: Action; says?: Says<T> }

export const ofOrg = <T extends object = object>(declared: Declared<T>): OrgAddress<InOrg, T> =>
  orgAddress(declared)
export const ofItem = <T extends object = object>(declared: Declared<T>): OrgAddress<InItem, T> =>
  orgAddress(declared)

const orgAddress = <P extends InOrg, T extends object>({ says, ...page }: Declared<T>): OrgAddress<P, T> => ({
  ...page,
  ...address<P, T>(`/[org]/${page.path}`, says),
})

/** A page of a person, or of nobody yet. */
export function address<P extends object = object, T extends object = object>(
  pattern: string,
  says: Says<T> = NOTHING as unknown as Says<T>,
): Address<P, T> {
  return {
    pattern,
    names: says.names,
    read: (place, query) => ({ ...place, ...says.read((name) => firstOf(query[name])) }),
    unread: (query) =>
      says.unread((name) => firstOf(query[name])).map((name) => ({ name, value: firstOf(query[name]) })),
    href: (given, part) => {
      const query = queryText(says.write(given))
      return `${filled(pattern, given)}${query && `?${query}`}${part ?? ''}`
    },
  }
}

export const firstOf = (value: string | string[] | undefined): string => [value].flat()[0] ?? ''

/** `metric=…&area=…`, without what is empty. */
export function queryText(texts: Texts): string {
  const said = Object.entries(texts).filter(([, value]) => value !== '')
  // A page has a hundred links, and most of them say nothing more.
  return said.length === 0 ? '' : new URLSearchParams(said).toString()
}

/** The folder of an organization is `[org]`, which everybody else calls by its short name. */
const filled = (pattern: string, given: object): string => {
  const values = new Map(Object.entries(given))
  return pattern.replace(/\[(\w+)\]/g, (_, name) =>
    encodeURIComponent(String(values.get(name === 'org' ? 'slug' : name))),
  )
}
