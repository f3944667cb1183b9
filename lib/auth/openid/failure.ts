/** Why a provider's answer signs nobody in. */
export type Failure = 'cancelled' | 'refused' | 'clock' | 'misconfigured' | 'provider_down'

type Shape = {
  error?: unknown
  code?: unknown
  message?: unknown
  status?: unknown
  cause?: unknown
}

const OURS = ['invalid_client', 'unauthorized_client', 'invalid_scope']
const THEIRS = ['server_error', 'temporarily_unavailable']
const TIMES = /OAUTH_JWT_TIMESTAMP_CHECK_FAILED/
const UNREACHED =
  /fetch failed|terminated|OAUTH_TIMEOUT|OAUTH_ABORT|OAUTH_RESPONSE_IS_NOT_(CONFORM|JSON)|ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|CERT/

/** From an error of openid-client, or of `fetch`. What says nothing better is an answer that was refused. */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) return 'refused'
  const { error: said, code, message, status, cause } = error as Shape
  const http = Number(status ?? 0)
  if (THEIRS.includes(String(said)) || http >= 500 || http === 429) return 'provider_down'
  if (OURS.includes(String(said))) return 'misconfigured'
  if (said !== undefined) return said === 'access_denied' ? 'cancelled' : 'refused'
  const words = `${String(code)} ${String(message)}`
  if (TIMES.test(words)) return 'clock'
  if (UNREACHED.test(words)) return 'provider_down'
  return cause === undefined ? 'refused' : failureOf(cause)
}
