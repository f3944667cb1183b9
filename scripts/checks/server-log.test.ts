import { expect, test } from 'vitest'
import { TEST_DEMO_PASSWORD } from '../../tests/support/secret'
import { leaksIn } from './server-log'

const event = (detail: object) => JSON.stringify({ at: '2026-11-29T10:00:00Z', level: 'error', ...detail })

test('a log that tells an address, a token, a value, a password or a mark of a row is found, line by line', () => {
  const bad = [
    { path: '/x?email=ada@alder.example' },
    { token: `laurel_${'a'.repeat(43)}` },
    { stack: 'params: 1,secret' },
    { error: `wrong: ${TEST_DEMO_PASSWORD}` },
    { row: 'personAlderWho' },
  ].map((detail) => event(detail))
  const good = [
    event({ event: 'request.failed', path: '/api/v1/orgs/alder', code: '23505' }),
    'Sign in as ada@alder.example',
  ]
  expect(leaksIn([...good, ...bad].join('\n'))).toEqual(bad)
})
