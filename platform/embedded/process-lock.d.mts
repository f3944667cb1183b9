/** Names a process beyond doubt: its id, and when it was started where the system tells. */
export type ProcessName = { pid: number; started: string }
export function nameOf(pid: number): ProcessName
export function isAlive(name: ProcessName): boolean
/** Runs `work` while no other process does so under the same name; a holder that died does not block. */
export function withProcessLock<T>(
  folder: string,
  name: string,
  work: () => Promise<T>,
  options?: { onWait?: (holder: ProcessName) => void; timeoutSeconds?: number },
): Promise<T>
/** Leaves a mark that this process is here; the mark of a dead process counts for nothing. */
export function leaveMark(folder: string, name: string): { remove(): void }
/** The living processes that left a mark; marks of the dead are removed. */
export function livingMarks(folder: string, name: string): ProcessName[]
