import type { ErrorCode, Issue } from '../errors'

/** To the child: begin a task, go on with it (`more` goes into the generator), or leave it. */
export type Question = { task: string; input: unknown } | { more: unknown } | { stop: true }

/** From the child, one for each question. `ready` comes once, by itself, when everything is loaded. */
export type Answer =
  | { ready: true }
  /** `worn`: the process has grown and is better replaced. */
  | { value: unknown; done: boolean; worn: boolean }
  | { refused: { code: ErrorCode; message: string; issues?: Issue[] } }
  /** What went wrong, without its message: that could hold what stands in a file. */
  | { failed: { name: string; stack: string } }
