import type { Kind } from './kinds'

type Words = {
  /** `courseware completion`, one line item of it. */
  one: string
  /** What has not come in a sentence on missing data: `surveys`. */
  many: string
  /** What its rows name. */
  item: 'course' | 'exam'
  /** What an ID stands for: `redemption`. */
  row: string
  /** What Partner Center's support calls it. */
  category: string
  /** Over a column of how many of them left: `Redemptions`. */
  counted: string
}

/** What each kind of line items and its rows are called, once. */
export const KIND_WORDS: Record<Kind, Words> = {
  'courseware-completions': {
    one: 'courseware completion',
    many: 'courseware completions',
    item: 'course',
    row: 'redemption',
    category: 'Achievement codes',
    counted: 'Redemptions',
  },
  'exam-unit-purchases': {
    one: 'exam unit purchase',
    many: 'exam unit purchases',
    item: 'exam',
    row: 'order line',
    category: 'Exam vouchers',
    counted: 'Units',
  },
  'survey-responses': {
    one: 'survey response',
    many: 'surveys',
    item: 'course',
    row: 'response',
    category: 'Surveys',
    counted: 'Surveys',
  },
}

/** `Course` or `Exam`: over a column of what rows of a kind name. */
export const itemTitle = (kind: Kind): string => (KIND_WORDS[kind].item === 'exam' ? 'Exam' : 'Course')
