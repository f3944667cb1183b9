import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as ready } from '@/app/api/ready/route'
import { migrationProblem } from '@/lib/health/readiness'
import { startWorker } from '@/lib/jobs/worker'
import { HERE, runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
beforeAll(async () => {
  here = await runtime()
})
afterAll(() => here.close())

type Check = { name: string; problem: string | null }
async function ask(): Promise<{ status: number; problems: Record<string, string | null> }> {
  const response = await ready(new Request(`${HERE}/api/ready`), { params: Promise.resolve({}) })
  const { checks } = (await response.json()) as { checks: Check[] }
  return {
    status: response.status,
    problems: Object.fromEntries(checks.map(({ name, problem }) => [name, problem])),
  }
}

test('without a worker 503 says so; with one database, migrations and worker are as they should be', async () => {
  const alone = await ask()
  expect(alone.status).toBe(503)
  expect(alone.problems).toMatchObject({ database: null, migrations: null })
  expect(alone.problems.worker).toContain('No worker has asked')
  const worker = startWorker(here.appUrl)
  try {
    await expect.poll(async () => (await ask()).problems.worker, { timeout: 30_000 }).toBeNull()
  } finally {
    await worker.stop()
  }
})

test('an older and a newer schema are told apart: 12 and 14 of 13', () => {
  expect(migrationProblem(13, 13)).toBeNull()
  expect(migrationProblem(12, 13)).toContain('Run "npm start" once')
  expect(migrationProblem(14, 13)).toContain('a newer Laurel')
})
