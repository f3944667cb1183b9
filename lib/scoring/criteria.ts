import type { ConditionRule } from '../rules/model/schema'
import { type Criterion, type CriterionName, nameIn } from './criterion'
import { groupWord, type Programme } from './programme'
import type { Qualification } from './qualification'

/** Names a criterion as addresses, answers and files do: a metric of the whole (`area` null) or of a group of criteria. */
export type CriterionPlace = { metric: string; area: string | null }

/** As the rules name it: `courseware-completions`, `security/survey-completions`. */
export const idAt = ({ metric, area }: CriterionPlace): string => (area ? `${area}/${metric}` : metric)

/** The two keys by which answers name a criterion. */
export const placeOf = ({ metric, group }: { metric: string; group: string | null }): CriterionPlace => ({
  metric,
  area: group,
})

/** By its name in the rules; null: no rule set has such a criterion (surveys are counted per area only). */
export const findCriterion = ({ criteria }: Qualification, id: string): Criterion | null =>
  criteria.find((criterion) => criterion.id === id) ?? null

/** Every criterion that any rule set of the programme has, in the order of the newest, which is that of the page. */
export function criteriaOf({ ruleSets }: Programme): CriterionName[] {
  const ids = ruleSets.toReversed().flatMap(({ qualification }) => idsIn(qualification))
  return [...new Set(ids)].map(nameIn)
}

/** The criterion that an address names; of a group that has no such metric that of the whole; null: there is none. */
export function criterionAt(
  programme: Programme,
  { metric, area }: { metric: string; area: string },
): CriterionPlace | null {
  const ids = [idAt({ metric, area }), metric]
  const criteria = criteriaOf(programme)
  const found = ids.map((id) => criteria.find((one) => one.id === id)).find((one) => one !== undefined)
  return found ? placeOf(found) : null
}

/** Whether the criterion is one of these. */
export const isAmong = (places: readonly CriterionPlace[], sought: CriterionPlace): boolean =>
  places.some((place) => idAt(place) === idAt(sought))

/** Why there is no such criterion: `Surveys are counted per solution area: choose one with area.` */
export function misplaced(programme: Programme, { metric, area }: CriterionPlace): string {
  if (area !== null) return `${metric} is a criterion of the whole organization: leave area out.`
  const many = programme.metrics[metric]?.words.counted[1] ?? metric
  const subject = `${many.charAt(0).toUpperCase()}${many.slice(1)}`
  return `${subject} are counted per ${groupWord(programme)}: choose one with area.`
}

const idsIn = (rule: ConditionRule): string[] =>
  rule.mechanism === 'threshold' ? [rule.id] : rule.of.flatMap(idsIn)
