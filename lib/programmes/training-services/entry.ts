import { aside } from '../../aside/aside'
import type { History } from '../../insight/history'
import { earliestMonth } from '../../insight/model/earliest-month'
import { KIND_WORDS } from '../../line-items/model/kind-words'
import { KINDS } from '../../line-items/model/kinds'
import { stampOf } from '../../organizations/sql/state'
import { causeHref } from '../../paths/cause-href'
import { lineItemsPage } from '../../paths/line-items'
import type { Reconciling } from '../../reconcile/reconciling'
import { readCatalogueAt } from '../../registers/sql/catalogue-at'
import type { FactsReader, Ledger, Registered } from '../registered'
import { buildCatalogue, type Catalogue } from './catalogue'
import { differingEntries } from './differing-entries'
import { IMPORTING } from './imports/importing'
import { leavingItems } from './leaving-items'
import { leavingTables } from './leaving-tables'
import { stepsTo } from './plan/steps-to'
import { TRAINING_SERVICES } from './programme'
import { problemOf, reachOf, type TrainingAsked, told } from './reconcile/asked'
import { copied } from './reconcile/solve-copied'
import { readLastBefore } from './sql/last-before'
import { readEvents, readTotalsAt } from './sql/ledger-events'
import { readPortfolio } from './sql/portfolio'
import { readArrivals, readRowGroups } from './sql/row-groups'
import { readCells, readOwnCatalogue, readStateAndReach, readTotals } from './sql/scoring-input'
import { type LocatedTotal, overLocations, type Total } from './tallies'
import { trendParts } from './trend-parts'
import { parametersOfSteps } from './what-if/changes-of-steps'
import { TRAINING_TRIAL } from './what-if/trial'

/** Monthly totals of line items, and what the catalogue says of their items. */
export type TrainingFacts = { totals: readonly Total[]; catalogue: Catalogue }
export type TrainingHistory = History<TrainingFacts, LocatedTotal>

const facts: FactsReader<TrainingFacts, LocatedTotal> = {
  async readReach(tx) {
    const reach = await readStateAndReach(tx)
    return { ...reach, stamp: stampOf(reach.state) }
  },
  async readAll(tx) {
    const [cells, own] = await Promise.all([readCells(tx), readOwnCatalogue(tx)])
    return { cells, totals: overLocations(cells), catalogue: buildCatalogue(own) }
  },
  async readFor(tx, asOf) {
    const [totals, own] = await Promise.all([readTotals(tx, earliestMonth(asOf)), readOwnCatalogue(tx)])
    return { totals, catalogue: buildCatalogue(own) }
  },
  readMany: readPortfolio,
  readLastBefore,
}

const ledger: Ledger<TrainingFacts> = {
  async readAt(tx, { instant, seq, fromMonth }) {
    const [totals, read] = await Promise.all([readTotalsAt(tx, fromMonth, seq), readCatalogueAt(tx, instant)])
    return { facts: { totals, catalogue: buildCatalogue(read) }, read }
  },
  readEvents,
  differing: differingEntries,
}

/**
 * Of so many sorts rows may be before trainers, language editions and imports are left out: four times as many take
 * five times as long.
 */
const MOST_GROUPS = 10_000

const reconcile: Reconciling<TrainingAsked['basis']> = {
  page: 'Training Services page',
  parts: ['month', 'location'],
  rows: { kinds: KINDS, categoryOf: (kind) => KIND_WORDS[kind].category },
  causeHref,
  async causes(tx, asked) {
    const { kind, days } = reachOf(asked)
    const [groups, arrivals] = await Promise.all([
      readRowGroups(tx, kind, days, MOST_GROUPS),
      readArrivals(tx, kind, asked.timeZone),
    ])
    const problem = problemOf(asked, groups, arrivals)
    return async (theirs, waiting) => {
      const solution = await aside.run('solve', copied(problem, theirs), waiting)
      return { ...told(solution, asked, arrivals), coarse: groups === null }
    }
  },
}

export const TRAINING_ENTRY: Registered<TrainingFacts, LocatedTotal> = {
  programme: TRAINING_SERVICES,
  facts,
  ledger,
  leaving: leavingItems,
  leavingTables: (slug, items, months) =>
    leavingTables(items, months, (metric, month) => lineItemsPage.href({ slug, metric, month })),
  parts: trendParts,
  stepsTo,
  trial: TRAINING_TRIAL,
  simulated: parametersOfSteps,
  imports: IMPORTING,
  reconcile,
}
