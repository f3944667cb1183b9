import type { AllOfRule, Cited, ConditionRule, ThresholdRule, ValueRule } from '../../../rules/model/schema'
import { AREA_IDS, type AreaId, type Level } from '../kinds'
import type { TrainingTally } from '../training-tally'

/** The cited values of one Training Services rule set; `null` where the set has no such criterion. */
type TrainingServicesValues = {
  courseware: Points
  exams: Points
  averageScore: Cited<string>
  areaSurveys: Cited<string>
  areaAverageScore: Cited<string> | null
}
type Points = {
  threshold: Cited<string>
  fundamentalsWeight: Cited<string>
  advancedWeight: Cited<string>
  fundamentalsCap: Cited<string | null>
  advancedCap: Cited<string | null>
}

/** Qualified = base criteria and at least one solution area (how-to article, "Qualification as a training service partner"). */
export function trainingServices(values: TrainingServicesValues): AllOfRule {
  return {
    mechanism: 'all-of',
    id: 'training-services',
    of: [
      {
        mechanism: 'all-of',
        id: 'base',
        of: [
          pointsCriterion('courseware-completions', 'rows', values.courseware),
          pointsCriterion('exam-unit-purchases', 'units', values.exams),
          averageCriterion('average-response-score', values.averageScore),
        ],
      },
      { mechanism: 'any-of', id: 'areas', of: AREA_IDS.map((area) => areaCriteria(area, values)) },
    ],
  }
}

/** Total score = Fundamentals & others points + Advanced points, each weighted, then limited. */
function pointsCriterion(
  kind: 'courseware-completions' | 'exam-unit-purchases',
  fact: 'rows' | 'units',
  points: Points,
): ThresholdRule {
  const part = (level: Level, weight: Cited<string>, cap: Cited<string | null>): ValueRule => {
    const of: TrainingTally = { mechanism: 'tally', id: `${kind}/${level}/count`, kind, fact, level }
    return {
      mechanism: 'capped',
      id: `${kind}/${level}`,
      cap,
      of: { mechanism: 'weighted', id: `${kind}/${level}/weighted`, weight, of },
    }
  }
  return {
    mechanism: 'threshold',
    id: kind,
    atLeast: points.threshold,
    of: {
      mechanism: 'sum',
      id: `${kind}/total`,
      of: [
        part('fundamentals_and_others', points.fundamentalsWeight, points.fundamentalsCap),
        part('advanced', points.advancedWeight, points.advancedCap),
      ],
    },
  }
}

/** Points divided by questions answered, advanced role-based surveys with an eligible MCT only. */
function averageCriterion(id: string, atLeast: Cited<string> | null, area?: AreaId): ThresholdRule {
  return {
    mechanism: 'threshold',
    id,
    atLeast,
    of: {
      mechanism: 'mean',
      id: `${id}/mean`,
      points: surveys(`${id}/points`, 'answerPoints', area),
      answers: surveys(`${id}/answers`, 'answers', area),
      surveys: surveys(`${id}/surveys`, 'answeredRows', area),
    },
  }
}

function areaCriteria(area: AreaId, values: TrainingServicesValues): ConditionRule {
  const completions: ThresholdRule = {
    mechanism: 'threshold',
    id: `${area}/survey-completions`,
    atLeast: values.areaSurveys,
    of: surveys(`${area}/survey-completions/count`, 'answeredRows', area),
  }
  const average = averageCriterion(`${area}/average-response-score`, values.areaAverageScore, area)
  return { mechanism: 'all-of', id: area, of: [completions, average] }
}

function surveys(id: string, fact: TrainingTally['fact'], area?: AreaId): TrainingTally {
  return {
    mechanism: 'tally',
    id,
    kind: 'survey-responses',
    fact,
    level: 'advanced',
    eligibleOnly: true,
    ...(area ? { area } : {}),
  }
}
