import type { FigureRow } from '../../lib/programmes/solutions-partner/figures/rows'
import { asWritten } from '../../lib/programmes/solutions-partner/names/meaning'
import { COMPARED_SCORES } from '../../lib/programmes/solutions-partner/reconcile/compared-scores'
import { customerCauses } from '../../lib/programmes/solutions-partner/reconcile/customer-causes'
import { familiesOfArea, globalCauses } from '../../lib/programmes/solutions-partner/reconcile/global-causes'
import { peopleCauses } from '../../lib/programmes/solutions-partner/reconcile/people-causes'
import type { Known, Problem } from '../../lib/programmes/solutions-partner/reconcile/problem'
import { type Solution, solutions } from '../../lib/programmes/solutions-partner/reconcile/search'
import type { Criterion } from '../../lib/programmes/solutions-partner/trends/point'
import type { Raw } from './raw'
import { organizationWith, rowsOf } from './scored'

/** A number of an organization in memory, with everything that a search may try. */
export function problemOf(raw: Raw, criterion: Criterion, asOf: string): Problem {
  const rows = rowsOf(raw)
  const organization = organizationWith(rows, raw.market)
  const problem = {
    criterion,
    asOf,
    organization,
    certifications: rows.certifications,
    meaning: asWritten,
    customers: new Map(),
  }
  const families = new Set(familiesOfArea(problem))
  const customers = new Map<string, FigureRow[]>()
  for (const row of rows.figures)
    if (families.has(row.family)) customers.set(row.tenant, [...(customers.get(row.tenant) ?? []), row])
  return { ...problem, customers }
}

export const causesOf = (problem: Problem): Known[] => [
  ...globalCauses(problem),
  ...customerCauses(problem),
  ...peopleCauses(problem),
]

/** Why Partner Center shows this number. */
export function solve(problem: Problem, theirs: string, causes = causesOf(problem)): Solution {
  const steps = solutions(problem, causes, {
    is: (display) => COMPARED_SCORES.excess(theirs, display) === null,
    missed: () => false,
    late: () => false,
  })
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
