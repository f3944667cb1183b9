import { WINDOW_KEY } from '../../rules/model/values'
import type { ValueWords } from '../../scoring/programme'

/** What each value of the rules is called, and what it means, by its key. */
const VALUES: Readonly<Record<string, ValueWords>> = {
  'courseware-completions/fundamentals_and_others/weight': [
    'Weight of a Fundamentals & others redemption',
    'Points for each redemption of a Fundamentals or other course.',
  ],
  'courseware-completions/fundamentals_and_others/cap': [
    'Limit of Fundamentals & others points, courseware',
    'Points that those redemptions can bring at most; rows past it add nothing.',
  ],
  'courseware-completions/advanced/weight': [
    'Weight of an Advanced redemption',
    'Points for each redemption of an Advanced course.',
  ],
  'courseware-completions/advanced/cap': [
    'Limit of Advanced points, courseware',
    'Points that Advanced redemptions can bring at most.',
  ],
  'courseware-completions/threshold': [
    'Courseware completions, points',
    'Points that courseware completions must reach.',
  ],
  'exam-unit-purchases/fundamentals_and_others/weight': [
    'Weight of a Fundamentals & others exam unit',
    'Points for each unit of a Fundamentals or other exam.',
  ],
  'exam-unit-purchases/fundamentals_and_others/cap': [
    'Limit of Fundamentals & others points, exams',
    'Points that those units can bring at most.',
  ],
  'exam-unit-purchases/advanced/weight': [
    'Weight of an Advanced exam unit',
    'Points for each unit of an Advanced exam.',
  ],
  'exam-unit-purchases/advanced/cap': [
    'Limit of Advanced points, exams',
    'Points that Advanced units can bring at most.',
  ],
  'exam-unit-purchases/threshold': [
    'Exam unit purchases, points',
    'Points that exam unit purchases must reach.',
  ],
  'average-response-score/threshold': [
    'Average response score, overall',
    'Mean of all answers, from 1 to 5, over all areas.',
  ],
  'area/survey-completions/threshold': [
    'Survey completions per solution area',
    'Surveys that a solution area must have.',
  ],
  'area/average-response-score/threshold': [
    'Average response score per solution area',
    'Mean of the answers of a solution area.',
  ],
  [WINDOW_KEY]: [
    'Complete months in the window',
    'Complete months before the month of the as-of date that count.',
  ],
}

/** @throws Error for what no rule set has */
export function valueWords(key: string): ValueWords {
  const words = VALUES[key]
  if (words === undefined) throw new Error(`The rule value ${key} has no name`)
  return words
}

export const valueName = (key: string): string => valueWords(key)[0]
