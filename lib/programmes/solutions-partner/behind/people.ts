import { showDate } from '../../../dates'
import { ZERO } from '../../../scoring/rational'
import { type PartId, STEPS } from '../areas'
import type { Judged } from '../figures/skills'
import type { Known, MetricOf } from '../formulas/outcome'
import type { Pool } from '../rules/shape'
import { asOne, type PersonRow } from './row'

export const behindPeople = (rule: MetricOf<'PEOPLE'>, known: Known): PersonRow[] =>
  poolRows(rule.formula.pool.value, known, null, () => '')

/** People of every step; those of the last bring the value, also where a gate is not met. */
export function behindSteps(rule: MetricOf<'STEPS'>, known: Known): PersonRow[] {
  const { gates, last, lastFromGates } = rule.formula
  const inGates = gates.flatMap(({ id, pool }) =>
    poolRows(pool, known, id, () => '').map((row) => ({ ...row, contribution: ZERO })),
  )
  const people = new Set(inGates.filter(({ counted }) => counted.now.n > 0n).map(({ person }) => person))
  const anybody = known.decisions.lastStep === 'anybody' || !lastFromGates
  const refused = (person: string) =>
    anybody || people.has(person) ? '' : 'Only people of the steps before count here.'
  return [...inGates, ...poolRows(last.value, known, STEPS[gates.length] ?? 'step-3', refused)]
}

/** @param refused why somebody does not count here at all; '' where nothing is said */
function poolRows(
  { certifications }: Pool,
  { skills, asOf }: Known,
  part: PartId | null,
  refused: (person: string) => string,
): PersonRow[] {
  const counted = new Set<string>()
  return skills.judged(certifications, asOf).map((judged) => {
    const { person, certification, completedOn, expiresOn } = judged
    const note = wordsOf(judged) || refused(person) || (counted.has(person) ? 'Counted already.' : '')
    if (note === '') counted.add(person)
    const one = asOne(note === '', false)
    return {
      part,
      person,
      certification,
      completedOn,
      expiresOn,
      counted: one,
      contribution: one.now,
      note,
    }
  })
}

/** '' where it counts. */
function wordsOf({ why, completedOn, expiresOn, leftOn, entry }: Judged): string {
  switch (why) {
    case null:
      return ''
    case 'not-linked':
      return 'Not linked to the organization.'
    case 'left':
      return `Left on ${showDate(leftOn ?? '')}.`
    case 'not-yet':
      return `Completed on ${showDate(completedOn)}, after the as-of date.`
    case 'expired':
      return `Expired on ${showDate(expiresOn ?? '')}.`
    case 'too-late':
      return `Completed after ${showDate(entry.earnedBy ?? '')}, when it was retired.`
    case 'retired':
      return `Retired: counted until ${showDate(entry.countsTo ?? '')}.`
  }
}
