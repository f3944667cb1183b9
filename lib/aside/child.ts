import { serveTasks } from './serve-tasks'
import { TASKS } from './tasks'

/**
 * The process that reads what comes from outside, or computes for long, so that neither a wrong pattern nor a file
 * that is larger than it looks can stop or end the process that serves. It is told nothing but its task: no address of
 * the database, no secret.
 */
serveTasks(TASKS)
