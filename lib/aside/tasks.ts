import { rawRows } from '../imports/raw-rows'
import { readLineItems } from '../imports/read-line-items'
import { readRecords } from '../imports/read-records'
import { inspectFile } from '../imports/reading/inspect-file'
import { openHeader } from '../imports/reading/open-file'
import { registerRows } from '../imports/register-rows'
import { fileCells } from '../personal-data/file-cells'
import { solveCopied } from '../programmes/training-services/reconcile/solve-copied'
import { readFigures } from '../reconcile/read-figures'

/**
 * What is done in a child process: functions of one argument that can be copied, which answer once (`aside.run`) or, as
 * generators, piece by piece (`aside.stream`). They see no database, no settings and no clock. Each has its limits in
 * `task-limits.ts`; this file is loaded by the child only.
 */
export const TASKS = {
  inspect: inspectFile,
  solve: solveCopied,
  open: openHeader,
  'line-items': readLineItems,
  'raw-rows': rawRows,
  'register-rows': registerRows,
  'record-rows': readRecords,
  figures: readFigures,
  'file-cells': fileCells,
}

export type Tasks = typeof TASKS
export type TaskName = keyof Tasks
