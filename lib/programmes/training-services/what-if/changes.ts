import type { AreaId, Level } from '../kinds'

/** Surveys more (or fewer, negative) in an area, and the average of exactly those: a decimal from 1 to 5. */
export type SurveyChange = { count: number; average: string }

/** Rows more, or fewer where negative, than there are in a window: redemptions, exam units, surveys. */
export type Changes = {
  courseware: Record<Level, number>
  exams: Record<Level, number>
  surveys: Partial<Record<AreaId, SurveyChange>>
}

/** Of surveys whose average nobody has given. */
export const ASSUMED_AVERAGE = '4.5'

export const NO_CHANGES: Changes = {
  courseware: { advanced: 0, fundamentals_and_others: 0 },
  exams: { advanced: 0, fundamentals_and_others: 0 },
  surveys: {},
}
