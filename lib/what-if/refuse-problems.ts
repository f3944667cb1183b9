import { LaurelError } from '../errors'
import type { Problem } from './model/problem'

/** @throws LaurelError invalid_request that names everything that could not be read */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const named = problems.map(({ path, message }) => ({ path, message: `${path}: ${message}` }))
  const all = named.map(({ message }) => message).join(' ')
  throw new LaurelError('invalid_request', `Correct the parameters. ${all}`, named)
}
