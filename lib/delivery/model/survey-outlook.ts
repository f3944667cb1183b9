import type { PlainDate } from '../../dates'
import { listed } from '../../text/lists'
import type { ClassFigures, JudgedCourse } from './class-figures'
import { classStatus } from './class-status'
import type { ClassTrainer, StoredClass } from './stored'
import { whyNotEligible } from './trainer-words'

export const OUTLOOKS = ['all', 'some', 'none', 'not_scored'] as const
/** Of which trainers surveys count; `not_scored`: surveys of the course are collected and never scored. */
export type Outlook = (typeof OUTLOOKS)[number]

export type ShownTrainer = {
  /** '' for who may not see personal data, as the name. */
  mctId: string
  name: string
  eligible: boolean
  reason: Exclude<ClassTrainer['verdict'], 'eligible'> | null
  /** Why not, as a part of a sentence. */
  text: string | null
}

type Asked = {
  one: StoredClass
  course: JudgedCourse
  trainers: readonly ClassTrainer[]
  figures: ClassFigures
  checking: boolean
  named: boolean
}

/** Whether surveys of a class will count by their trainers, and the warning where they will not: before the class. */
export function surveyOutlook({ one, course, trainers, figures, checking, named }: Asked, today: PlainDate) {
  const shown = trainers.map((trainer): ShownTrainer => {
    const { verdict } = trainer
    return {
      mctId: named ? trainer.mctId : '',
      name: named ? trainer.name : '',
      eligible: verdict === 'eligible',
      reason: verdict === 'eligible' ? null : verdict,
      text: whyNotEligible(trainer, one, today, named),
    }
  })
  const out = shown.filter(({ eligible }) => !eligible)
  const outlook: Outlook =
    course.level !== 'advanced'
      ? 'not_scored'
      : out.length === 0
        ? 'all'
        : out.length < shown.length
          ? 'some'
          : 'none'
  const status = classStatus(one, today)
  const warned = (outlook === 'some' || outlook === 'none') && status !== 'cancelled'
  const why = [...new Set(out.flatMap(({ text }) => text ?? []))].join('; ')
  const surveys =
    outlook === 'none'
      ? theSurveys(status === 'planned' ? (one.learners ?? one.seats) : figures.surveys)
      : surveysBy(out, named)
  const text = `${surveys} ${status === 'planned' || !checking ? 'will' : 'do'} not count: ${why}.`
  return {
    trainers: shown,
    outlook,
    warning: warned
      ? checking
        ? text
        : `Once trainers are checked, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
      : null,
  }
}

const theSurveys = (count: number | null): string =>
  count ? `The ${count} ${count === 1 ? 'survey' : 'surveys'} of this class` : 'Surveys of this class'

const surveysBy = (trainers: readonly ShownTrainer[], named: boolean): string =>
  named
    ? `Surveys of this class that name ${listed(
        trainers.map(({ name, mctId }) => name || mctId),
        'or',
      )}`
    : 'Surveys of this class that name one of its trainers'
