/** The log of everything that Next or a loader runs: the same lines as the server's own. */
export { errorDetail, log } from './log-line.mjs'
