import type { Kind } from '../../line-items/model/kinds'
import { average } from '../../scoring/units/average'
import { count } from '../../scoring/units/count'
import { points } from '../../scoring/units/points'
import type { Metric as AnyMetric } from '../../scoring/units/unit'
import { areaName } from '../solution-areas'
import { isAreaId, LEVEL_NAMES, METRICS, type Metric } from './kinds'
import { METRIC_NAMES } from './metric-names'

type TrainingMetric = AnyMetric & {
  id: Metric
  kind: Kind
  /** Where it is a criterion: of the base criteria, of each solution area. */
  base: boolean
  area: boolean
}

const DOES_NOT_COUNT = 'Does not count'

const nameOf = (group: string | null) => (isAreaId(group) ? areaName(group) : '')
const where = (group: string | null) => (group === null ? '' : ` in ${nameOf(group)}`)

/** All there is to say of the four metrics, once. */
export const METRIC: Record<Metric, TrainingMetric> = {
  'courseware-completions': {
    id: 'courseware-completions',
    kind: 'courseware-completions',
    unit: points,
    base: true,
    area: false,
    words: {
      ...METRIC_NAMES['courseware-completions'],
      one: 'courseware point',
      missingUnit: 'points',
      ways: {
        advanced: 'advanced redemption',
        fundamentals_and_others: 'fundamentals & others redemption',
      },
      subject: () => 'Courseware completions',
      where,
      unitWord: 'points',
      measured:
        'Measured by the achievement codes that learners redeem on Microsoft Learn after instructor-led courses.',
      counted: ['course taken', 'courses taken'],
      worth: 'Points',
      parts: LEVEL_NAMES,
      terms: ['courseware points'],
      rules: [['achievement code redeemed', '']],
    },
  },
  'exam-unit-purchases': {
    id: 'exam-unit-purchases',
    kind: 'exam-unit-purchases',
    unit: points,
    base: true,
    area: false,
    words: {
      ...METRIC_NAMES['exam-unit-purchases'],
      one: 'exam point',
      missingUnit: 'points',
      ways: {
        advanced: 'advanced exam unit',
        fundamentals_and_others: 'fundamentals & others exam unit',
      },
      subject: () => 'Exam unit purchases',
      where,
      unitWord: 'points',
      measured: 'Measured by the certification exam units that your organization purchases.',
      counted: ['exam unit', 'exam units'],
      worth: 'Points',
      parts: LEVEL_NAMES,
      terms: ['certification points'],
      rules: [['exam unit purchased', '']],
      column: 'Exam units',
    },
  },
  'average-response-score': {
    id: 'average-response-score',
    kind: 'survey-responses',
    unit: average({ least: 1, best: 5, questions: 9 }),
    base: true,
    area: true,
    words: {
      ...METRIC_NAMES['average-response-score'],
      one: 'survey',
      missingUnit: 'surveys_at_5',
      ways: {},
      subject: (group) => (group === null ? 'The average response score' : `The average of ${nameOf(group)}`),
      where,
      unitWord: '',
      measured:
        'Measured by nine partner-influenced questions of the Metrics that Matter survey, each answered from 1 to 5. Advanced role-based courses with an eligible trainer only.',
      counted: ['survey', 'surveys'],
      worth: 'Answer points',
      parts: {},
      terms: ['Points of all answers', 'Questions answered'],
      rules: [
        ['Each question answered', '1 to 5 points'],
        ['Question left empty', DOES_NOT_COUNT],
        ['Survey without an eligible MCT', DOES_NOT_COUNT],
      ],
    },
  },
  'survey-completions': {
    id: 'survey-completions',
    kind: 'survey-responses',
    unit: count,
    base: false,
    area: true,
    words: {
      ...METRIC_NAMES['survey-completions'],
      one: 'survey',
      missingUnit: 'surveys',
      ways: {},
      subject: (group) => (group === null ? 'Surveys' : `${nameOf(group)} surveys`),
      where,
      unitWord: 'surveys',
      measured:
        'Measured by the Metrics that Matter surveys that learners complete. Advanced role-based courses with an eligible trainer only.',
      counted: ['survey', 'surveys'],
      worth: 'Surveys',
      parts: {},
      terms: ['Completed advanced surveys'],
      rules: [
        ['Advanced survey completion', '1'],
        ['Fundamentals survey completion', DOES_NOT_COUNT],
        ['Survey without an eligible MCT', DOES_NOT_COUNT],
      ],
    },
  },
}

/** @throws Error for what is no metric of Training Services */
export function metricOf(id: string): TrainingMetric {
  const metric = METRICS.find((one) => one === id)
  if (!metric) throw new Error(`${id} is no metric of Training Services`)
  return METRIC[metric]
}

export const kindOfMetric = (id: string): Kind => metricOf(id).kind

/** The metric of the base criteria that rows of a kind make. */
export function baseMetricOf(kind: Kind): Metric {
  const found = METRICS.find((id) => METRIC[id].base && METRIC[id].kind === kind)
  if (!found) throw new Error(`${kind} makes no base criterion`)
  return found
}

/** The one metric whose points a limit cuts in every rule set, so that rows can lie beyond it. */
export const LIMITED: Metric = 'courseware-completions'
