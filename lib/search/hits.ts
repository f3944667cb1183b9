import type { SearchHits } from '../answers/search'
import type { Ctx } from '../context'
import { KIND_WORDS } from '../line-items/model/kind-words'
import { importPage, trainersPage } from '../paths/data'
import { lineItemsHref } from '../paths/line-items'
import { type Named, workspacesFor } from '../paths/navigation'
import { locationsPage, userPage } from '../paths/organization'
import { customerPage } from '../paths/solutions-partner'
import { linksShown } from '../paths/workspaces'
import { baseMetricOf, kindOfMetric } from '../programmes/training-services/metrics'
import { capital } from '../text/capital'
import { matches } from './model/matches'
import type { Found, SearchResult } from './search'

export type HitGroup = SearchHits['groups'][number]
type Hit = HitGroup['hits'][number]

const format = new Intl.NumberFormat('en')
const showNumber = (count: number): string => format.format(count)

/** What was found as links, group by group, pages first; groups without a hit are left out. */
export function hitGroups(
  ctx: Ctx,
  programmes: readonly Named[],
  q: string,
  result: SearchResult,
): HitGroup[] {
  const { slug } = ctx
  return [
    group('Pages', { hits: told(pagesOf(ctx, programmes, q)), more: false }, (page) => page),
    group('Line items', result.rows, ({ metric, count, atLeast }) => ({
      href: lineItemsHref({ slug, metric }, { search: q }),
      name: capital(`${KIND_WORDS[kindOfMetric(metric)].one}s`),
      about: `${showNumber(count)}${atLeast ? ' or more' : ''} ${count === 1 ? 'row' : 'rows'}`,
    })),
    group('Classes', result.classes, ({ id, kind, rows, atLeast }) => ({
      href: lineItemsHref({ slug, metric: baseMetricOf(kind) }, { search: id }),
      name: id,
      about: `${showNumber(rows)}${atLeast ? ' or more' : ''} ${KIND_WORDS[kind].one}${rows === 1 ? '' : 's'}`,
    })),
    group('Courses and exams', result.entries, ({ type, number, title }) => ({
      href: lineItemsHref({ slug, metric: BEHIND[type] }, { item: number }),
      name: number,
      about: title,
    })),
    group('Customers', result.customers, ({ tenant, name }) => ({
      href: customerPage.href({ slug, customer: tenant }),
      name: name || tenant,
      about: tenant,
    })),
    group('Trainers', result.trainers, ({ mctId, name }) => ({
      href: trainersPage.href({ slug, edit: mctId }),
      name: name || mctId,
      about: mctId,
    })),
    group('Locations', result.locations, ({ id, externalId, name }) => ({
      href: locationsPage.href({ slug, edit: id }),
      name: name ?? externalId,
      about: externalId,
    })),
    group('People', result.people, ({ id, name, email }) => ({
      href: userPage.href({ slug, id }),
      name: name || email,
      about: email,
    })),
    group('Files', result.imports, ({ id, fileName }) => ({
      href: importPage.href({ slug, id }),
      name: fileName,
      about: `import ${id}`,
    })),
  ].filter(({ hits }) => hits.length > 0)
}

/** Where the rows of a course or exam are counted. */
const BEHIND = { course: 'courseware-completions', exam: 'exam-unit-purchases' } as const

const group = <T>(name: string, { hits, more }: Found<T>, linked: (one: T) => Hit): HitGroup => ({
  name,
  hits: hits.map(linked),
  more,
})

/** What the navigation offers: of a programme without data its overview alone. */
const pagesOf = ({ role, slug }: Ctx, programmes: readonly Named[], q: string): Hit[] =>
  workspacesFor(role, slug, programmes).flatMap(({ name: workspace, groups }) =>
    groups.flatMap((group) =>
      linksShown(group, null)
        .filter(({ name }) => matches(q, name, group.name, workspace))
        .map(({ name, href }) => ({ name, href, about: group.name })),
    ),
  )

/** Pages of several programmes that are called the same say whose they are. */
const told = (hits: readonly Hit[]): Hit[] =>
  hits.map((hit) =>
    hits.some((one) => one !== hit && one.name === hit.name)
      ? { ...hit, name: `${hit.about}: ${hit.name}` }
      : hit,
  )
