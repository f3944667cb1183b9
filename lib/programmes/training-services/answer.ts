import type { CriterionJson, QualificationJson } from '../../answers/qualification'
import type { CriterionPlace } from '../../scoring/criteria'
import type { Criterion } from '../../scoring/criterion'
import type { Scored } from '../../scoring/programme'
import { toNumber, ZERO } from '../../scoring/rational'
import { meanOf } from '../../scoring/units/average'
import type { AreaId, Metric } from './kinds'
import { type LevelPart, levelsOf } from './levels'
import { recordOf } from './record'

type Body = Pick<QualificationJson, 'base' | 'areas'>

/** What the documented answer says beside its head, under the names that it gives the parts. */
export function bodyOf(scored: Scored): Body {
  const { base, areas } = recordOf(scored)
  return {
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
  }
}

/** Every card of such an answer in page order. */
export function cardsOf({ base, areas }: Body): (CriterionPlace & { card: CriterionJson })[] {
  const { coursewareCompletions, examUnitPurchases, averageResponseScore } = base.criteria
  const card = (metric: Metric, area: AreaId | null, card: CriterionJson) => ({ metric, area, card })
  return [
    card('courseware-completions', null, coursewareCompletions),
    card('exam-unit-purchases', null, examUnitPurchases),
    card('average-response-score', null, averageResponseScore),
    ...areas.flatMap(({ id, surveyCompletions, averageResponseScore: average }) => [
      card('survey-completions', id, surveyCompletions),
      card('average-response-score', id, average),
    ]),
  ]
}

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
