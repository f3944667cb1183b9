import { setImmediate } from 'node:timers/promises'
import type { Ctx } from '../../../context'
import { addMonths, type Month, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import { LaurelError } from '../../../errors'
import { associationOf } from '../../../imports/model/associations'
import { seesPeopleEverywhere } from '../../../people/personal-data'
import type { Search } from '../../../reconcile/model/search'
import { type CriterionPlace, idAt } from '../../../scoring/criteria'
import { KIND_OF } from '../figures/family-kinds'
import { meaningOf } from '../names/meaning'
import { askedBefore } from '../reconcile/asked-before'
import { tenantsBehind } from '../reconcile/behind-area'
import { COMPARED_SCORES } from '../reconcile/compared-scores'
import { customerCauses } from '../reconcile/customer-causes'
import { familiesOfArea, globalCauses } from '../reconcile/global-causes'
import { peopleCauses } from '../reconcile/people-causes'
import { goTogether, type Problem } from '../reconcile/problem'
import { scoredWith } from '../reconcile/scored'
import { solutions } from '../reconcile/search'
import { toldSolution } from '../reconcile/told-solution'
import { readCustomerFigures, readTenantsThrough } from '../sql/customer-figures'
import { overOrganization } from '../sql/over-organization'
import { readCustomerNames } from '../sql/records'
import { TREND_CRITERIA } from '../trends/criteria'
import { type Criterion, placeOf } from '../trends/point'

/** Customers whose rows are read; of more those that count most. */
const MOST_CUSTOMERS = 200
/** Two years that are compared, with the month that may be missing and the one before each. */
const MONTHS = 26
/** Others get their turn so often, and after so long the search ends with what it has. */
const TURN_MS = 15
const MOST_MS = 20_000

/** Reads what causes of a difference are tried on, in one transaction, and returns the search. */
export async function searchCauses(ctx: Ctx, figure: CriterionPlace, asOf: PlainDate): Promise<Search> {
  const criterion = TREND_CRITERIA.find((one) => idAt(placeOf(one)) === idAt(figure))
  if (!criterion) throw new LaurelError('not_found', `There is no ${idAt(figure)}.`)
  const { problem, close, missed, names, coarse } = await readProblem(ctx, criterion, asOf)
  const causes = [
    ...globalCauses(problem),
    ...customerCauses(problem),
    ...(seesPeopleEverywhere(ctx) ? peopleCauses(problem) : []),
  ]
  close()
  return async (theirs, { signal }) => {
    const shown = COMPARED_SCORES.shownAs(criterion.metric, theirs)
    const until = performance.now() + MOST_MS
    const steps = solutions(problem, causes, {
      is: (display) => COMPARED_SCORES.excess(shown, display) === null,
      missed,
      late: () => performance.now() > until,
    })
    for (let turn = performance.now(); ; ) {
      const { done, value } = steps.next()
      if (done) return { ...toldSolution(criterion, value, names), coarse }
      if (performance.now() - turn < TURN_MS) continue
      await setImmediate()
      signal?.throwIfAborted()
      turn = performance.now()
    }
  }
}

async function readProblem({ db, orgId }: Ctx, criterion: Criterion, asOf: PlainDate) {
  return db.inTenant(orgId, 'read', async (tx) => {
    const read = await overOrganization(tx, ({ names, certifications, covered, listed, ...organization }) => {
      const asked = askedBefore(organization.figures)
      const problem: Problem = {
        criterion,
        asOf,
        organization: { ...organization, figures: asked.figures },
        certifications,
        meaning: meaningOf(names),
        customers: new Map(),
      }
      askAll(problem)
      return { problem, asked, names, tenants: tenantsBehind(problem) }
    })
    const { problem, asked, names, tenants } = read
    const families = familiesOfArea(problem)
    const last: Month = addMonths(monthOf(asOf), -1)
    const range = { families, months: monthsBetween(addMonths(last, -MONTHS), last) }
    const kinds = new Set<string>(families.map((family) => KIND_OF[family]))
    const strange = names.filter(
      ({ kind, field, name }) =>
        kinds.has(kind) &&
        field === 'association' &&
        associationOf(problem.meaning(kind, field, name)) === null,
    )
    const unknown = await readTenantsThrough(tx, { ...range, associations: strange.map(({ name }) => name) })
    const chosen = [...new Set([...tenants, ...unknown])]
    const customers = await readCustomerFigures(tx, { ...range, tenants: chosen.slice(0, MOST_CUSTOMERS) })
    return {
      problem: { ...problem, customers },
      close: asked.close,
      missed: asked.missed,
      names: await readCustomerNames(tx),
      coarse: chosen.length > MOST_CUSTOMERS,
    }
  })
}

/** What concerns all rows alike asks other months and other rules of the database, also two that go together. */
function askAll(problem: Problem): void {
  const causes = globalCauses(problem)
  scoredWith(problem, [])
  for (const [at, one] of causes.entries()) {
    scoredWith(problem, [one])
    for (const other of causes.slice(0, at))
      if (goTogether([one, other]) && one.change.of === 'months') scoredWith(problem, [one, other])
  }
}
