import { inspectFile } from '../imports/inspect-file'
import { solveCopied } from '../scoring/reconcile/solve-copied'

/**
 * What is done in a child process: functions of one argument that can be copied, which answer once (`aside.run`) or, as
 * generators, piece by piece (`aside.stream`). They see no database, no settings and no clock. Each has its limits in
 * `task-limits.ts`; this file is loaded by the child only.
 */
export const TASKS = {
  inspect: inspectFile,
  solve: solveCopied,
}

export type Tasks = typeof TASKS
export type TaskName = keyof Tasks
