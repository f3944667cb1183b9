import type { CriterionJson, QualificationJson } from '../answers/qualification'
import type { OverrideJson } from '../answers/words'
import type { ShownOverride } from '../people/personal-data'
import { type LevelPart, levelsOf } from '../programmes/training-services/levels'
import { recordOf } from '../programmes/training-services/record'
import type { Criterion } from '../scoring/criterion'
import { toNumber, ZERO } from '../scoring/rational'
import { meanOf } from '../scoring/units/average'
import type { Overview } from './overview'

/** The documented answer of `GET …/training-services/qualification` and of `laurel qualification`. */
export function qualificationJson({
  org,
  qualification,
  dataThrough,
  overrides,
}: Pick<Overview, 'qualification' | 'dataThrough' | 'overrides'> & {
  org: { slug: string }
}): QualificationJson {
  const { asOf, window, ruleSet, status } = qualification
  const { base, areas } = recordOf(qualification)
  return {
    org: org.slug,
    asOf,
    window,
    ruleSet: ruleSet.id,
    dataThrough,
    status,
    base: {
      status: base.status,
      criteria: {
        coursewareCompletions: criterionJson(base.criteria.coursewareCompletions),
        examUnitPurchases: criterionJson(base.criteria.examUnitPurchases),
        averageResponseScore: criterionJson(base.criteria.averageResponseScore),
      },
    },
    areas: areas.map((area) => ({
      id: area.id,
      status: area.status,
      surveyCompletions: criterionJson(area.surveyCompletions),
      averageResponseScore: criterionJson(area.averageResponseScore),
    })),
    ...(overrides.length > 0 && { overrides: overrides.map(overrideJson) }),
  }
}

export const overrideJson = ({
  id,
  ruleSet,
  key,
  value,
  reason,
  since,
  byName,
}: ShownOverride): OverrideJson => ({
  id,
  ruleSet,
  key,
  value,
  reason,
  since,
  byName,
})

const criterionJson = (criterion: Criterion): CriterionJson => ({
  status: criterion.status,
  score: criterion.score && toNumber(criterion.score),
  display: criterion.display,
  threshold: criterion.threshold && Number(criterion.threshold.value),
  parts: partsJson(criterion),
})

function partsJson({ metric, node }: Criterion): CriterionJson['parts'] {
  if (node.of.mechanism === 'mean') return meanOf(node)
  if (node.of.mechanism !== 'sum') return { surveys: toNumber(node.of.value ?? ZERO) }
  const { fundamentalsAndOthers, advanced } = levelsOf({ node })
  const points = (part: LevelPart) => toNumber(part.points)
  if (metric === 'exam-unit-purchases')
    return {
      fundamentalsAndOthers: { units: fundamentalsAndOthers.count, points: points(fundamentalsAndOthers) },
      advanced: { units: advanced.count, points: points(advanced) },
    }
  return {
    fundamentalsAndOthers: { count: fundamentalsAndOthers.count, points: points(fundamentalsAndOthers) },
    advanced: { count: advanced.count, points: points(advanced) },
  }
}
