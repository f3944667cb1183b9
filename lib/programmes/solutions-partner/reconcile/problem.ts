import type { CapabilityCause } from '../../../answers/capability-reconciliations'
import type { PlainDate } from '../../../dates'
import type { TrackId } from '../areas'
import type { CertificationRow, Family, FigureRow } from '../figures/rows'
import type { Meaning } from '../names/meaning'
import { ruleSetIn } from '../rules/own-rules'
import type { AreaRule, RuleSet } from '../rules/shape'
import type { Organization } from '../score'
import type { Criterion } from '../trends/point'

/** What a search looks at: a number of an area, and all that ours is made from. */
export type Problem = {
  criterion: Criterion
  asOf: PlainDate
  organization: Organization
  certifications: readonly CertificationRow[]
  meaning: Meaning
  /** Of customers that may be seen otherwise, all rows of the area's files in the months that it compares. */
  customers: ReadonlyMap<string, readonly FigureRow[]>
}

/** As the organization decided them. @throws NoRuleSetError */
export const rulesOf = ({ organization, asOf }: Pick<Problem, 'organization' | 'asOf'>): RuleSet =>
  ruleSetIn(organization.rules, asOf)

/** The area by these rules; null: they do not have it. */
export const areaOf = ({ criterion }: Pick<Problem, 'criterion'>, { areas }: RuleSet): AreaRule | null =>
  areas.find(({ id }) => id === criterion.area) ?? null

/** What would be otherwise. */
export type Change =
  | { of: 'customer'; tenant: string; rows(rows: readonly FigureRow[]): FigureRow[] }
  | { of: 'people'; rows(rows: readonly CertificationRow[]): CertificationRow[] }
  | { of: 'months'; family: Family }
  | { of: 'day'; asOf: PlainDate }
  | { of: 'rules'; rules(ruleSet: RuleSet): RuleSet }
  | { of: 'track'; track: TrackId }

/**
 * A known cause. `rank`: 0 for what Partner Center usually does. `slot`: causes of one slot do not go together. `rows`:
 * how many rows it concerns; 0: all alike. `alone`: it asks for figures of its own, so that it is tried with no other
 * such cause, and with no month that has not come.
 */
export type Known = {
  cause: CapabilityCause
  rank: number
  slot: string
  rows: number
  change: Change
  alone?: true
}

export function goTogether(causes: readonly Known[]): boolean {
  if (new Set(causes.map(({ slot }) => slot)).size < causes.length) return false
  const alone = causes.filter((one) => one.alone).length
  return alone === 0 || (alone === 1 && causes.every(({ change }) => change.of !== 'months'))
}
