import { ERROR_STATUS, type ErrorCode } from '../errors'
import type { Operation } from './operation'

/** The codes that an operation may answer with, those that follow from what it is among them. */
export function errorCodes(
  path: string,
  { who, query, body, errors = [], unprocessable = [] }: Operation,
): ErrorCode[] {
  const ofOrg = path.includes('[org]')
  return [
    ...new Set<ErrorCode>([
      ...(query || body ? (['invalid_request'] as const) : []),
      ...(who === 'anybody' ? [] : (['unauthorized'] as const)),
      ...(ofOrg ? (['forbidden', 'second_factor_required', 'not_found'] as const) : []),
      ...(body ? (['too_large', 'too_slow', 'too_many_requests'] as const) : []),
      ...(body && 'file' in body ? (['invalid_file', 'no_space'] as const) : []),
      ...errors,
      ...unprocessable,
      'internal',
      'unavailable',
    ]),
  ]
}

/** With which status an operation answers a code: 422 where the request is sound and cannot be worked out. */
export const errorStatus = ({ unprocessable = [] }: Operation, code: ErrorCode): number =>
  unprocessable.includes(code) ? 422 : ERROR_STATUS[code]
