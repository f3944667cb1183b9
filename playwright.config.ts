import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGUMENTS, findChromium } from './tests/support/chromium'
import { TEST_DEMO_PASSWORD, TEST_TODAY } from './tests/support/secret'

// Workers read this file again, with the environment of the process that started them.
if (!process.env.LAUREL_E2E_DATA) {
  const made = mkdtempSync(join(tmpdir(), 'laurel-e2e-'))
  process.env.LAUREL_E2E_DATA = made
  process.on('exit', () => rmSync(made, { recursive: true, force: true }))
}
// What a spec does by itself, without the server, has the server's folder.
process.env.LAUREL_DATA_DIR ??= process.env.LAUREL_E2E_DATA
const port = process.env.LAUREL_E2E_PORT ?? '4317'
const baseURL = `http://127.0.0.1:${port}`
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  retries: 0,
  // Two more than cores: one of them mostly waits, for a process to start or to end, and others now and then.
  workers: availableParallelism() + 2,
  forbidOnly: true,
  timeout: 90_000,
  // A file that is read beside the server waits for a process where everything begins at once.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.LAUREL_E2E_REPORT ?? 'test-results/report.json' }]],
  use: {
    baseURL,
    // A trace of every page costs time and disk, and is read of one test: `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) },
  },
  projects: [
    // The longest file has servers of its own and one worker to itself: what begins last would end alone.
    { name: 'tenancy', testMatch: 'tenancy.spec.ts' },
    // Databases, servers and commands that are killed; most of it is waiting for the next ones.
    { name: 'processes', testMatch: 'processes/*.spec.ts', workers: 1 },
    // One worker, and so one server with a demo of its own.
    { name: 'api', testMatch: 'api/*.spec.ts', workers: 1 },
    { name: 'chromium', testIgnore: ['tenancy.spec.ts', 'processes/*.spec.ts', 'api/*.spec.ts'] },
  ],
  // The product's own start, on a database of its own that goes away afterwards.
  webServer: {
    // Kept where asked for: the checks look through it at the end.
    command: process.env.LAUREL_E2E_LOG
      ? 'exec node scripts/start.mjs >"$LAUREL_E2E_LOG" 2>&1'
      : 'node scripts/start.mjs',
    url: `${baseURL}/api/health`,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      LAUREL_URL: '',
      // Tests come from networks of their own by naming them, as a proxy does.
      LAUREL_TRUSTED_PROXIES: '127.0.0.1',
      DATABASE_URL: '',
      DATABASE_APP_URL: '',
      AUTH_SECRET: '',
      AUTH_ENTRA_CLIENT_ID: '',
      AUTH_ENTRA_CLIENT_SECRET: '',
      AUTH_ENTRA_TENANTS: '',
      LAUREL_SMTP_URL: '',
      LAUREL_MAIL_FROM: '',
      AUTH_OIDC_ISSUER: '',
      AUTH_OIDC_CLIENT_ID: '',
      AUTH_OIDC_CLIENT_SECRET: '',
      AUTH_OIDC_NAME: '',
      LAUREL_DATA_DIR: process.env.LAUREL_E2E_DATA,
      LAUREL_DEMO: '1',
      LAUREL_DEMO_PASSWORD: TEST_DEMO_PASSWORD,
      LAUREL_TEST: '1',
      LAUREL_TODAY: TEST_TODAY,
    },
  },
})
