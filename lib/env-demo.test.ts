import { expect, test } from 'vitest'
import { parseEnv } from './env'
import { demoIsOpen, servesThisMachineOnly } from './env-demo'

const open = (env: Record<string, string>) => demoIsOpen(parseEnv(env))

test.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '127.0.0.1', LAUREL_URL: 'http://localhost:3000' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '::' }, false],
  [{ HOST: '192.0.2.1' }, false],
  [{ HOST: '127.0.0.1', LAUREL_URL: 'https://laurel.example' }, false],
  [{ HOST: '0.0.0.0', LAUREL_DEMO: '1' }, true],
  [{ LAUREL_URL: 'https://laurel.example', LAUREL_DEMO: '1' }, true],
  [{ HOST: '0.0.0.0', LAUREL_DEMO: '0' }, false],
])('with %j the demo’s accounts get in: %s', (env, expected) => {
  expect(open(env)).toBe(expected)
})

test('a server that listens everywhere, or is called by a public name, serves others too', () => {
  expect(servesThisMachineOnly(parseEnv({}))).toBe(true)
  expect(servesThisMachineOnly(parseEnv({ HOST: '0.0.0.0', LAUREL_DEMO: '1' }))).toBe(false)
})
