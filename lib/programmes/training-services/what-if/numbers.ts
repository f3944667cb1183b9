import type { Criterion } from '../../../scoring/criterion'
import type { Qualification } from '../../../scoring/qualification'
import { inSize } from '../../../scoring/units/amounts'
import type { ShownNumber, ShownNumbers } from '../../../what-if/model/shown'
import { AREAS } from '../kinds'
import { levelsOf } from '../levels'
import { recordOf } from '../record'
import { ASSUMED_AVERAGE } from './changes'
import { averageParameter, MOST_ROWS, POINTS_PARAMETERS, surveysParameter } from './parameters'

const LABELS: Readonly<Record<string, string>> = {
  courseware_advanced: 'Advanced',
  courseware_fundamentals: 'Fundamentals & others',
  exams_advanced: 'Advanced units',
  exams_fundamentals: 'Fundamentals & others units',
}

/** From all that is in the window taken away to as many more as half as much again as the benchmark. */
export function trainingNumbers(present: Qualification): ShownNumbers[] {
  const { base, areas } = recordOf(present)
  const { coursewareCompletions, examUnitPurchases } = base.criteria
  const points = (of: 'courseware' | 'exams', criterion: Criterion): ShownNumber[][] =>
    POINTS_PARAMETERS.filter(({ part }) => part === of).map(({ name, level }) => {
      const { advanced, fundamentalsAndOthers } = levelsOf(criterion)
      const { count } = level === 'advanced' ? advanced : fundamentalsAndOthers
      return [{ ...bounds(count, criterion), name, label: LABELS[name] ?? name }]
    })
  const surveys = AREAS.map(({ id, name: label }): [ShownNumber, ShownNumber] => {
    const criterion = areas.find((area) => area.id === id)?.surveyCompletions
    const average = { of: label, label: 'Their average', empty: ASSUMED_AVERAGE, min: 1, max: 5, step: 0.01 }
    return [
      { ...bounds(criterion ? inSize(criterion) : 0, criterion), name: surveysParameter(id), label },
      { ...average, name: averageParameter(id) },
    ]
  })
  const isStarted = ([{ min }]: [ShownNumber, ShownNumber]) => min < 0
  return [
    {
      legend: 'Courseware redemptions',
      hint: 'Above 0 adds rows, below 0 takes rows of the window away; here and below.',
      rows: points('courseware', coursewareCompletions),
    },
    { legend: 'Exam units', rows: points('exams', examUnitPurchases) },
    {
      legend: 'Surveys',
      hint: 'With an eligible trainer and all nine questions answered. Points are the whole number below 9 × surveys × average.',
      rows: surveys.filter(isStarted),
      more: {
        summary: 'Solution areas without surveys',
        rows: surveys.filter((one) => !isStarted(one)),
      },
    },
  ]
}

const bounds = (there: number, criterion: Criterion | undefined) => ({
  empty: '0',
  min: -Math.min(there, MOST_ROWS),
  max: Math.ceil(Number(criterion?.threshold?.value ?? 0) * 1.5) || 100,
})
