/** The codes an outsider can meet; one map to HTTP. An error without one of them shows a request id only. */
export const ERROR_STATUS = {
  invalid_request: 400,
  no_rule_set: 400,
  invalid_file: 422,
  unauthorized: 401,
  forbidden: 403,
  /** The person shows again who he is, and does the same once more. */
  proof_required: 403,
  /** The organization wants a second factor, and the person has none yet. */
  second_factor_required: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_slow: 408,
  idempotency_mismatch: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  no_space: 507,
} as const
export type ErrorCode = keyof typeof ERROR_STATUS

/** What is wrong where: `path` is a field, a column or a header. */
export type Issue = { path: string; message: string }

/** Seconds after which the same may go: what the answer says as `Retry-After` where the error names none. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = {
  too_many_requests: 10,
  unavailable: 5,
  no_space: 60,
}

/** By this it is known wherever it was made: pages and routes of a build each have a copy of this file. */
const MARK = Symbol.for('laurel.error')

/** An error that says to its reader what is the matter and what to do next. */
export class LaurelError extends Error {
  readonly [MARK] = true
  /** Seconds; null: the same again would fail the same way. */
  readonly retryAfter: number | null
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues?: Issue[],
    retryAfter?: number,
    readonly status: number = ERROR_STATUS[code],
  ) {
    super(message)
    this.name = 'LaurelError'
    this.retryAfter = retryAfter ?? RETRY_AFTER[code] ?? null
  }
}

/** Of a class that extends it only what was made by that very class. */
Object.defineProperty(LaurelError, Symbol.hasInstance, {
  value(this: unknown, one: unknown): boolean {
    return this === LaurelError
      ? typeof one === 'object' && one !== null && MARK in one
      : Function.prototype[Symbol.hasInstance].call(this, one)
  },
})

export const notFound = (what = 'This page'): LaurelError =>
  new LaurelError('not_found', `${what} does not exist here. Check the address, or go back to the overview.`)
