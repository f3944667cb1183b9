import { inspectFile } from '../imports/inspect-file'
import { openHeader } from '../imports/open-file'
import { solveCopied } from '../programmes/training-services/reconcile/solve-copied'
import { readCatalogue } from '../services/catalogue/read-catalogue'
import { rawRows } from '../services/imports/raw-rows'
import { readLineItems } from '../services/imports/read-line-items'
import { registerRows } from '../services/imports/register-rows'
import { readFigures } from '../services/reconciliations/read-figures'

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
  catalogue: readCatalogue,
  figures: readFigures,
}

export type Tasks = typeof TASKS
export type TaskName = keyof Tasks
