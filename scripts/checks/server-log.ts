import { TEST_DEMO_PASSWORD, TEST_SECRET } from '../../tests/support/secret'

/** What no line of a log may hold: addresses of people, tokens, values of statements, passwords, marks of the tests' rows. */
const FORBIDDEN = [
  /[\w.+-]{1,64}@[\w.-]{1,64}\.(?:example|test)/,
  /laurel_[\w-]{40}/,
  /params:/,
  /person\w{1,20}Who|canary/i,
]
const SECRETS = [TEST_DEMO_PASSWORD, TEST_SECRET]

/** Events of a server's output (lines of JSON; what is said to whoever starts it is no log) that tell what they must not. */
export const leaksIn = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{"at":'))
    .filter(
      (line) => SECRETS.some((secret) => line.includes(secret)) || FORBIDDEN.some((one) => one.test(line)),
    )
