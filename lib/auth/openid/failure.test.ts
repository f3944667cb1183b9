import { expect, test } from 'vitest'
import { failureOf } from './failure'

const withCause = (message: string, cause: unknown) => new Error(message, { cause })

test.each([
  ['a code used before', { error: 'invalid_grant' }, 'refused'],
  [
    'a client secret that expired',
    { error: 'invalid_client', response: { statusCode: 401 } },
    'misconfigured',
  ],
  ['a person who cancels', { error: 'access_denied' }, 'cancelled'],
  ['a provider that says it is down', { error: 'temporarily_unavailable' }, 'provider_down'],
  [
    'a gateway without the provider behind it',
    { error: 'expected 200 OK', response: { statusCode: 502 } },
    'provider_down',
  ],
  ['too many requests', { error: 'slow_down', status: 429 }, 'provider_down'],
  ['no answer in time', new Error('outgoing request timed out after 5000ms'), 'provider_down'],
  [
    'no connection',
    withCause('something went wrong', withCause('fetch failed', { code: 'ECONNREFUSED' })),
    'provider_down',
  ],
  ['a token of yesterday', new Error('JWT expired, now 2, exp 1'), 'clock'],
  ['a token of tomorrow', new Error('JWT not active yet, now 1, nbf 2'), 'clock'],
  ['a token of another time, by code', { code: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED', message: 'x' }, 'clock'],
  ['a wrong signature', new Error('failed to validate JWT signature'), 'refused'],
  ['nothing known', undefined, 'refused'],
])('%s', (_, error, failure) => {
  expect(failureOf(error)).toBe(failure)
})
