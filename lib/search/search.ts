import { may } from '../auth/roles'
import { findCustomers } from '../capability/sql/customer'
import { authorize, type Ctx } from '../context'
import type { ImportSummary } from '../imports/import-summary'
import { listImports } from '../imports/list-imports'
import { listLineItems } from '../line-items/list-line-items'
import { type LocationSummary, listLocations } from '../locations/list-locations'
import { listUsers } from '../people/list-users'
import type { User } from '../people/user'
import { type CatalogueEntry, SHIPPED_CATALOGUE } from '../programmes/training-services/catalogue'
import type { Metric } from '../programmes/training-services/kinds'
import { readOwnCatalogue } from '../programmes/training-services/sql/scoring-input'
import { readTrainers, type StoredTrainer } from '../registers/sql/trainers'
import { isNamed, matches, wordsOf } from './model/matches'
import { type FoundClass, findClasses } from './sql/classes'

/** What was found of a sort; `more`: there is more of it than is told. */
export type Found<T> = { hits: T[]; more: boolean }
export type SearchResult = {
  /** Line items by kind, told by the metric that they are counted in: how many there are, at least where `more`. */
  rows: Found<{ metric: Metric; count: number; atLeast: boolean }>
  /** By the beginning of the ID, for each kind that names classes. */
  classes: Found<FoundClass>
  entries: Found<Pick<CatalogueEntry, 'type' | 'number' | 'title'>>
  customers: Found<{ tenant: string; name: string }>
  trainers: Found<Pick<StoredTrainer, 'mctId' | 'name'>>
  locations: Found<LocationSummary>
  people: Found<User>
  imports: Found<ImportSummary>
}

const MOST = 10
/** More than any partner has: names are looked through, counts of surveys are not asked for. */
const MOST_TRAINERS = 10_000
/** So many letters and digits begin an id; with fewer nearly every row would be found. */
const LEAST = 2
const COUNTED_IN: readonly Metric[] = [
  'courseware-completions',
  'exam-unit-purchases',
  'average-response-score',
]

/**
 * Everything of the organization that a few words or an id may mean, as far as the reader's role sees it: line items by
 * the beginning of an id, all else by words of its name. Nothing where there are fewer than two characters.
 */
export async function search(ctx: Ctx, query: string): Promise<SearchResult> {
  authorize(ctx, 'qualification:read')
  const long = query.trim().length >= LEAST
  const ask = <T>(allowed: boolean, read: () => Promise<T[]>): Promise<T[]> =>
    long && allowed ? read() : Promise.resolve([])
  const [rows, classes, entries, customers, trainers, locations, people, imports] = await Promise.all([
    ask(may(ctx.role, 'line-items:read'), () => countRows(ctx, query)),
    ask(may(ctx.role, 'line-items:read'), () => readClasses(ctx, query)),
    ask(may(ctx.role, 'catalogue:read'), () => readEntries(ctx)),
    ask(true, () => ctx.db.inTenant(ctx.orgId, 'read', (tx) => findCustomers(tx, wordsOf(query), MOST + 1))),
    ask(may(ctx.role, 'trainers:read'), () =>
      ctx.db.inTenant(ctx.orgId, 'read', (tx) => readTrainers(tx, { after: null, limit: MOST_TRAINERS })),
    ),
    ask(may(ctx.role, 'locations:read'), () => listLocations(ctx)),
    ask(may(ctx.role, 'users:write'), () => listUsers(ctx)),
    ask(may(ctx.role, 'imports:read'), () => listImports(ctx)),
  ])
  return {
    rows: first(rows),
    classes: first(classes),
    entries: found(query, entries, ({ number, title }) => [number, title]),
    customers: first(customers),
    trainers: found(query, trainers, ({ mctId, name }) => [mctId, name]),
    locations: found(query, locations, ({ externalId, name, country }) => [externalId, name, country]),
    people: found(query, people, ({ name, email }) => [name, email]),
    imports: found(query, imports, ({ id, fileName }) => [String(id), fileName]),
  }
}

const first = <T>(hits: T[]): Found<T> => ({ hits: hits.slice(0, MOST), more: hits.length > MOST })

function found<T>(query: string, all: T[], texts: (one: T) => readonly (string | null)[]): Found<T> {
  const hits = all.filter((one) => matches(query, ...texts(one)))
  const named = hits.filter((one) => isNamed(query, ...texts(one)))
  return first([...named, ...hits.filter((one) => !named.includes(one))])
}

async function countRows(ctx: Ctx, query: string) {
  const counts = await Promise.all(
    COUNTED_IN.map(async (metric) => {
      const asked = {
        metric,
        search: query.trim(),
        counted: 'all',
        area: null,
        limit: 1,
        after: null,
      } as const
      const { count, countIs } = await listLineItems(ctx, asked)
      return { metric, count, atLeast: countIs === 'at_least' }
    }),
  )
  return counts.filter(({ count }) => count > 0)
}

const WITH_CLASSES = ['courseware-completions', 'survey-responses'] as const

/** The same class twice where both kinds name it: each leads to other rows. */
async function readClasses({ db, orgId, locationIds }: Ctx, query: string): Promise<FoundClass[]> {
  const asked = { search: query.trim(), locationIds, limit: MOST + 1 }
  const found = await db.inTenant(orgId, 'batch', (tx) =>
    Promise.all(WITH_CLASSES.map((kind) => findClasses(tx, kind, asked))),
  )
  return found.flat().sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** By number; without what line items say of them, which the page of the catalogue reads. */
async function readEntries(ctx: Ctx): Promise<CatalogueEntry[]> {
  const own = await ctx.db.inTenant(ctx.orgId, 'read', readOwnCatalogue)
  return [...own, ...SHIPPED_CATALOGUE].sort((a, b) => (a.type + a.number < b.type + b.number ? -1 : 1))
}
