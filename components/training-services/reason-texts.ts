import type { Reason } from '@/lib/kinds'

/** Why a row does not count, and what would make it count. */
export const REASON_TEXTS: Record<Reason, string> = {
  withdrawn_import: 'Its import was withdrawn: import the file again.',
  outside_window: 'Before the window: it counted earlier and cannot come back.',
  course_not_in_catalogue: 'The course is in no catalogue: add it.',
  exam_not_in_catalogue: 'The exam is in no catalogue: add it.',
  not_advanced: 'Only surveys of advanced role-based courses are scored.',
  no_mct: 'No MCT ID: a survey counts only with the trainer who delivered.',
  mct_not_eligible:
    'The trainer is not in the list of trainers as active on that day: mend the list if that is wrong.',
  no_answers: 'None of the nine questions was answered.',
  beyond_cap: 'Beyond the limit of Fundamentals & others points: advanced courses still count.',
}

/** For `outside_window` when the window has not reached the row yet. */
export const NOT_YET_IN_WINDOW = 'After the window: it counts once its month is complete.'
