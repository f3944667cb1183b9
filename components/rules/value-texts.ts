import { WINDOW_KEY } from '@/lib/rules/values'

/** What each value means, by its key. */
const TEXTS: Record<string, string> = {
  'courseware-completions/threshold': 'Points that courseware completions must reach.',
  'courseware-completions/fundamentals_and_others/weight':
    'Points for each redemption of a Fundamentals or other course.',
  'courseware-completions/fundamentals_and_others/cap':
    'Points that those redemptions can bring at most; rows past it add nothing.',
  'courseware-completions/advanced/weight': 'Points for each redemption of an Advanced course.',
  'courseware-completions/advanced/cap': 'Points that Advanced redemptions can bring at most.',
  'exam-unit-purchases/threshold': 'Points that exam unit purchases must reach.',
  'exam-unit-purchases/fundamentals_and_others/weight':
    'Points for each unit of a Fundamentals or other exam.',
  'exam-unit-purchases/fundamentals_and_others/cap': 'Points that those units can bring at most.',
  'exam-unit-purchases/advanced/weight': 'Points for each unit of an Advanced exam.',
  'exam-unit-purchases/advanced/cap': 'Points that Advanced units can bring at most.',
  'average-response-score/threshold': 'Mean of all answers, from 1 to 5, over all areas.',
  'area/survey-completions/threshold': 'Surveys that a solution area must have.',
  'area/average-response-score/threshold': 'Mean of the answers of a solution area.',
  [WINDOW_KEY]: 'Complete months before the month of the as-of date that count.',
}

export const valueText = (key: string): string => TEXTS[key] ?? ''

/** The groups of the table: which values belong to which criterion. */
export const VALUE_GROUPS: readonly { title: string; prefix: string }[] = [
  { title: 'Courseware completions', prefix: 'courseware-completions/' },
  { title: 'Exam unit purchases', prefix: 'exam-unit-purchases/' },
  { title: 'Average response score', prefix: 'average-response-score/' },
  { title: 'Each solution area', prefix: 'area/' },
  { title: 'Window', prefix: WINDOW_KEY },
]
