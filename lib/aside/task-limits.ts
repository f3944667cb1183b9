import { LaurelError } from '../errors'
import type { TaskName } from './tasks'

export type TaskLimits = {
  /** Of one answer; a task that answers piece by piece has it for each piece. */
  deadlineMs: number
  /** What is said when it takes too long or too much memory. */
  refusal(why: 'slow' | 'big', seconds: number): LaurelError
}

const SAVE_ANEW = 'Open it in a spreadsheet, save it as "CSV UTF-8 (comma delimited)" and try again.'

/** Files are refused, whatever in them it was. */
const file = (deadlineMs: number): TaskLimits => ({
  deadlineMs,
  refusal: (why, seconds) =>
    why === 'slow'
      ? new LaurelError(
          'invalid_file',
          `The file takes longer than ${seconds} seconds to read, which no usual file does. ${SAVE_ANEW} Nothing was imported.`,
        )
      : new LaurelError(
          'too_large',
          `The file takes more memory to read than a file may. ${SAVE_ANEW} Nothing was imported.`,
        ),
})

/** Of the causes of a difference. */
const SOLVING: TaskLimits = {
  deadlineMs: 60_000,
  refusal: (_, seconds) =>
    new LaurelError(
      'too_large',
      `The cause was not found within ${seconds} seconds and the memory there is. Enter the number of one month or location as well, and compare those.`,
    ),
}

export const LIMITS: Record<TaskName, TaskLimits> = {
  inspect: file(60_000),
  solve: SOLVING,
  open: file(60_000),
  'line-items': file(60_000),
  'raw-rows': file(120_000),
  'register-rows': file(60_000),
  'record-rows': file(60_000),
  figures: file(60_000),
  'file-cells': file(60_000),
}
