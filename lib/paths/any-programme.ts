import type { Action } from '../auth/roles'
import { KINDS } from '../line-items/model/kinds'
import { SIDES, STATES } from '../reconcile/model/differing'
import type { CriterionPlace } from '../scoring/criteria'
import { type Address, address, type InItem, type InOrg, type OrgAddress } from './address'
import { anyCriterion } from './criterion'
import { all, among, day, id, place, type Says, shown, text } from './part'
import { proposal } from './proposal'
import { SIMULATION } from './simulation'

/** What stands for `[…]` in the pattern of a page that every programme has, and of a thing of it. */
export type InProgramme = InOrg & { programme: string }
export type InProgrammeItem = InProgramme & InItem
export type ProgrammeAddress<T, P extends InProgramme = InProgramme> = Address<P, T> & {
  name: string
  action: Action
}

/** `from` and `to` the two days, `known` what each side knows, `before` the last snapshot of the page before. */
export const HISTORY = all({
  from: day('from'),
  to: day('to'),
  known: among('known', ['then', 'today']),
  before: id('before'),
})

const at = <P extends InProgramme, T extends object>(path: string, name: string, says?: Says<T>) => ({
  ...address<P, T>(`/[org]/membership/[programme]${path}`, says),
  name,
  action: 'qualification:read' as const,
})
const of = <T extends object>(path: string, name: string, says?: Says<T>): ProgrammeAddress<T> =>
  at(path, name, says)

/** `details` the criterion whose flyout is open, by its id. */
export const summaryPage = of('', 'Overview', all({ asOf: day('as_of'), details: text('details') }))
/** How many months of a trend are shown, where not all of them. */
export const SPANS = ['12', '24'] as const
/** `table`: the chart's numbers stand below it. */
export const progressPage = of(
  '/trends',
  'Trends',
  all({ criterion: text('criterion'), months: among('months', SPANS), table: shown('table') }),
)
/** The refresh that is looked at, and the criterion a reader came from. */
export const leavingPage = of(
  '/falling-out',
  'Leaving the window',
  all({ criterion: anyCriterion(), refresh: day('refresh') }),
)
/** The criterion whose months are shown, as answers name it. */
export const expectedPage = of('/forecast', 'Forecast', all({ metric: text('metric'), area: text('area') }))
export const stepsPage = of('/plan', 'Plan', all({ asOf: day('as_of') }))
/** `asOf` the date that is scored, `area` whose values are shown where there are many. */
export const valuesPage = of('/rules', 'Rules', all({ asOf: day('as_of'), area: text('area'), proposal }))
export type ValuesAddress = ReturnType<typeof valuesPage.read>
export const keptPage = of('/history', 'History', HISTORY)
export const keptOnePage: ProgrammeAddress<object, InProgrammeItem> = at('/history/[id]', 'Snapshot')
export const papersPage = of('/report', 'Report')
export const triedPage = of('/what-if', 'What if', SIMULATION)

/** A simulation by its parameters, as whoever made them wrote them. */
export function simulationHref(
  { slug, programme }: InProgramme,
  parameters: ConstructorParameters<typeof URLSearchParams>[0] = '',
): string {
  const query = new URLSearchParams(parameters).toString()
  return `/${slug}/membership/${programme}/what-if${query && `?${query}`}`
}

export type KeptAddress = ReturnType<typeof keptPage.read>

const COMPARE: Action = 'reconcile:read'
/** All reconciliations, and the form for a new one, which begins with `criterion`. */
export const comparePage: ProgrammeAddress<{ criterion: CriterionPlace | null }> = {
  ...of('/reconcile', 'Reconcile', all({ criterion: anyCriterion() })),
  action: COMPARE,
}

/** Which number is explained, and which rows are shown; `after` the last row of the page before. */
const comparison = all({
  why: anyCriterion('why'),
  kind: among('kind', KINDS),
  side: among('side', SIDES),
  state: among('state', STATES),
  after: place('after', 500),
})
export const comparisonPage: ProgrammeAddress<ReturnType<typeof comparison.read>, InProgrammeItem> = {
  ...at('/reconcile/[id]', 'Reconcile', comparison),
  action: COMPARE,
}
export type ComparisonAddress = ReturnType<typeof comparisonPage.read>

/** The address with a change; another choice of rows begins at its first page. */
export const comparisonHref = (
  address: ComparisonAddress,
  change: Partial<ComparisonAddress>,
  part?: `#${string}`,
): string => comparisonPage.href({ ...address, after: null, ...change }, part)

/** In the order of the navigation. */
export const PROGRAMME_PAGES = [
  summaryPage,
  progressPage,
  leavingPage,
  expectedPage,
  stepsPage,
  comparePage,
  keptPage,
  valuesPage,
  papersPage,
] as const

/** A page that every programme has, of one whose navigation lists its pages itself. */
export function inProgramme<T extends object>(
  { pattern, names, name, action, ...page }: ProgrammeAddress<T>,
  programme: string,
): OrgAddress<InOrg, T> {
  const own = pattern.replace('[programme]', programme)
  return {
    ...{ name, action, names, pattern: own, path: own.replace('/[org]/', '') },
    read: (place, query) => page.read({ ...place, programme }, query),
    unread: page.unread,
    href: (address, part) => page.href({ ...address, programme }, part),
  }
}
