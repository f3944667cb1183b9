import type { CapabilityScoreJson } from '../../../answers/capability-score'
import type { Month } from '../../../dates'
import type { Market } from '../../../organizations/model/market'
import { areaName } from '../../solution-areas'
import { AREAS } from '../areas'
import type { CapabilityFacts } from '../capability'
import type { Family } from '../figures/rows'
import type { Decisions } from '../rules/decisions'

/** What a score was made from, as far as it is kept: figures of customers and certifications of people are not. */
export type IssuedInput = {
  market: Market
  decisions: Decisions
  /** Of each file the month that scored, and of how many months there were figures. */
  families: readonly { family: Family; month: Month | null; months: number }[]
  counts: { customers: number; people: number; certifications: number }
}

export const inputOf = ({ score, market, families, counts }: CapabilityFacts): IssuedInput => ({
  market,
  decisions: score.ruleSet.decisions,
  families: families.map(({ family, month, covered }) => ({ family, month, months: covered.length })),
  counts: { customers: counts.customers, people: counts.people, certifications: counts.certifications },
})

/** What was issued of the programme stands there as it was. */
export const resultOf = (result: object) => result as CapabilityScoreJson

const areaOf = (result: object, id: string) => resultOf(result).areas.find((area) => area.id === id)

/** The six areas in a list of snapshots, and in a file. */
export const COLUMNS = AREAS.map((id) => ({
  name: areaName(id),
  of: (result: object) => areaOf(result, id)?.display ?? null,
}))
export const SCORES = AREAS.map((id) => ({
  name: id.replaceAll('-', '_'),
  of: (result: object) => areaOf(result, id)?.score ?? null,
}))
