import { expect, test } from 'vitest'
import { failureOf } from './failure'

const withCause = (message: string, cause: unknown) => new Error(message, { cause })

test.each([
  ['a code used before', { error: 'invalid_grant' }, 'refused'],
  ['a client secret that expired', { error: 'invalid_client', status: 401 }, 'misconfigured'],
  ['a person who cancels', { error: 'access_denied' }, 'cancelled'],
  ['a provider that says it is down', { error: 'temporarily_unavailable' }, 'provider_down'],
  [
    'a gateway without the provider behind it',
    { code: 'OAUTH_RESPONSE_IS_NOT_CONFORM', cause: { status: 502 } },
    'provider_down',
  ],
  ['too many requests', { error: 'slow_down', status: 429 }, 'provider_down'],
  ['no answer in time', { code: 'OAUTH_TIMEOUT', message: 'operation timed out' }, 'provider_down'],
  [
    'no connection',
    withCause('something went wrong', withCause('fetch failed', { code: 'ECONNREFUSED' })),
    'provider_down',
  ],
  [
    'an answer that broke off',
    { code: 'OAUTH_PARSE_ERROR', message: 'x', cause: new TypeError('terminated') },
    'provider_down',
  ],
  ['a token of another time', { code: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED', message: 'x' }, 'clock'],
  [
    'a wrong signature',
    { code: 'OAUTH_INVALID_RESPONSE', message: 'JWT signature verification failed' },
    'refused',
  ],
  ['nothing known', undefined, 'refused'],
])('%s', (_, error, failure) => {
  expect(failureOf(error)).toBe(failure)
})
