/** The AUTH_SECRET of every test; it protects nothing. */
export const TEST_SECRET = 'a secret of the tests that protects nothing at all'

/** The date that browser tests take for today. */
export const TEST_TODAY = '2026-11-21'

/** The password of every demo sign-in in the browser tests. */
export const TEST_DEMO_PASSWORD = 'laurel-browser-tests'
