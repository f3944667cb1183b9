import { LaurelError } from '../errors'

/** @throws LaurelError invalid_file, always */
export function refuseFigures(issues: { path: string; message: string }[]): never {
  throw new LaurelError('invalid_file', 'These figures cannot be read. Nothing was changed.', issues)
}
