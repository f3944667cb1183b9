import type { CapabilityCause } from '../../../answers/capability-reconciliations'
import type { CertificationRow } from '../figures/rows'
import { poolsIn } from '../lapses'
import { holds, linked, renewed, without } from './changed-rows'
import { areaOf, type Known, type Problem, rulesOf } from './problem'

/** People and certifications that are linked, or known, in one of the two only. */
export function peopleCauses(problem: Problem): Known[] {
  const { asOf, certifications, meaning } = problem
  const area = areaOf(problem, rulesOf(problem))
  const pools =
    area?.tracks.flatMap(({ metrics }) => metrics.flatMap(({ formula }) => poolsIn(formula))) ?? []
  const all = pools.flatMap((pool) => problem.organization.skills.judged(pool.certifications, asOf))
  const counted = new Map<string, Set<string>>()
  const found = new Map<string, Known>()
  const known = (rank: number, cause: CapabilityCause, of: (row: CertificationRow) => boolean, rows: Rows) =>
    found.set(JSON.stringify(cause), {
      cause,
      rank,
      slot: `person ${'person' in cause ? cause.person : ''}`,
      rows: certifications.filter(of).length,
      change: { of: 'people', rows },
    })
  for (const { person, certification, why } of all) {
    const own = (row: CertificationRow) => row.person === person
    const is = holds(person, certification, meaning)
    if (why === 'not-linked' || why === 'left') known(2, { kind: 'linked', person }, own, linked(person))
    if (why === 'expired') known(2, { kind: 'renewed', person, certification }, is, renewed(is))
    if (why === null) counted.set(person, (counted.get(person) ?? new Set()).add(certification))
  }
  for (const [person, held] of counted) {
    const own = (row: CertificationRow) => row.person === person
    known(1, { kind: 'person', person }, own, without(own))
    if (held.size < 2) continue
    for (const certification of held) {
      const is = holds(person, certification, meaning)
      known(1, { kind: 'certification', person, certification }, is, without(is))
    }
  }
  return [...found.values()]
}

type Rows = (rows: readonly CertificationRow[]) => CertificationRow[]
