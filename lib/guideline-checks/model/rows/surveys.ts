import { type PlainDate, showDate } from '../../../dates'
import { listed } from '../../../text/lists'
import { check } from '../check'
import { some } from './words'

type Ineligible = { surveys: number; unnamed: number; ineligible: number }

export const noEligibleTrainer = check<Ineligible>({
  id: 'no-eligible-trainer',
  clause: '§3.1.c',
  severity: 'medium',
  title: 'Surveys without an eligible trainer',
  next: 'Link the trainer to the survey before the next class ends. Where the trainer is wrong in the file, correct it and import it again.',
  rowsAre: 'surveys without an eligible trainer',
  behind: 'survey-completions',
  text: ({ surveys, unnamed, ineligible }, subject) =>
    `Class ${subject}: of ${some(surveys, 'survey')} ${listed([
      ...(unnamed > 0 ? [`${unnamed} ${unnamed === 1 ? 'names' : 'name'} no trainer`] : []),
      ...(ineligible > 0
        ? [`${ineligible} ${ineligible === 1 ? 'names' : 'name'} a trainer who was not eligible`]
        : []),
    ])}.`,
})

export const moreSurveysThanLearners = check<{ surveys: number; learners: number }>({
  id: 'more-surveys-than-learners',
  clause: '§2 Survey Responses',
  severity: 'high',
  title: 'More surveys than learners',
  next: 'See whether learners answered twice, or others had the link. Correct the learners where there were more.',
  rowsAre: 'surveys of the class',
  behind: 'survey-completions',
  text: ({ surveys, learners }, subject) =>
    `Class ${subject}: ${some(surveys, 'survey')} of ${some(learners, 'learner')}.`,
})

export const identicalAnswers = check<{ alike: number; surveys: number }>({
  id: 'identical-answers',
  clause: '§3.1.b',
  severity: 'high',
  title: 'Many surveys with the same answers',
  next: 'Ask who filled them in. Surveys that learners did not give must not count: have the evaluations at hand for an audit.',
  rowsAre: 'surveys with the same nine answers',
  behind: 'survey-completions',
  text: ({ alike, surveys }, subject) =>
    `Class ${subject}: ${alike} of ${some(surveys, 'survey')} have the same answers to all nine questions.`,
})

type Silent = { endsOn: PlainDate; learners: number | null; redemptions: number }

export const classWithoutSurveys = check<Silent>({
  id: 'class-without-surveys',
  clause: '§3.1.i',
  severity: 'medium',
  title: 'Class without a survey',
  next: 'Send the survey to the learners now, or import the file that has it. Answering is voluntary: note here that it was offered.',
  rowsAre: 'redemptions of the class',
  behind: 'courseware-completions',
  text: ({ endsOn, learners, redemptions }, subject) =>
    `Class ${subject} ended on ${showDate(endsOn)}${learners === null ? '' : ` with ${some(learners, 'learner')}`}: ${some(redemptions, 'redemption')}, no survey.`,
})
