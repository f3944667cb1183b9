import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export type Tally = { passed: number; failed: number; skipped: number; failures: string[] }

export const one = (name: string, ok: boolean): Tally => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
  failures: ok ? [] : [name],
})

export function sum(tallies: Tally[]): Tally {
  const total: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] }
  for (const { passed, failed, skipped, failures } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    total.failures.push(...failures)
  }
  return total
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** A run that failed without a failed test (no report, an unhandled error) is one failure of its own. */
function honest(name: string, tally: Tally, ok: boolean): Tally {
  if (ok || tally.failed > 0) return tally
  return { ...tally, failed: 1, failures: [`${name}: the run itself failed, see above`] }
}

export function fromVitest(name: string, file: string, ok: boolean): Tally {
  const parsed = vitestReport.safeParse(read(file))
  if (!parsed.success) return one(`${name}: the run left no report`, false)
  const report = parsed.data
  const failedTests = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${suite.name}: ${test.fullName}`),
  )
  // A file that cannot be loaded has no tests to fail.
  const brokenFiles = report.testResults
    .filter(
      (suite) =>
        suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
    )
    .map((suite) => `${suite.name}: the file failed`)
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failedTests, ...brokenFiles],
  }
  return honest(name, tally, ok)
}

type Suite = { title: string; suites?: Suite[]; specs?: { title: string; file: string; ok: boolean }[] }

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    suites: z.array(suite).optional(),
    specs: z.array(z.object({ title: z.string(), file: z.string(), ok: z.boolean() })).optional(),
  }),
)

const playwrightReport = z.object({
  suites: z.array(suite),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

const failedSpecs = (suites: Suite[]): string[] =>
  suites.flatMap((one) => [
    ...(one.specs ?? []).filter((spec) => !spec.ok).map((spec) => `e2e/${spec.file}: ${spec.title}`),
    ...failedSpecs(one.suites ?? []),
  ])

export function fromPlaywright(name: string, file: string, ok: boolean): Tally {
  const parsed = playwrightReport.safeParse(read(file))
  if (!parsed.success) return one(`${name}: the run left no report`, false)
  const { stats, suites } = parsed.data
  const failed = stats.unexpected + stats.flaky
  return honest(
    name,
    { passed: stats.expected, failed, skipped: stats.skipped, failures: failedSpecs(suites) },
    ok,
  )
}
