import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'
import { root } from '../support/prepare.mjs'

export type Tally = {
  passed: number
  failed: number
  skipped: number
  failures: string[]
  /** What each test file took, for a worker. */
  files: FileTime[]
}
export type FileTime = { file: string; seconds: number }

export const one = (name: string, ok: boolean): Tally => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
  failures: ok ? [] : [name],
  files: [],
})

export function sum(tallies: Tally[]): Tally {
  const total: Tally = { passed: 0, failed: 0, skipped: 0, failures: [], files: [] }
  for (const { passed, failed, skipped, failures, files } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    total.failures.push(...failures)
    total.files.push(...files)
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
      startTime: z.number().default(0),
      endTime: z.number().default(0),
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
    files: report.testResults.map((suite) => ({
      file: relative(root, suite.name),
      seconds: (suite.endTime - suite.startTime) / 1000,
    })),
  }
  return honest(name, tally, ok)
}

type Spec = { title: string; file: string; ok: boolean; tests: { results: { duration: number }[] }[] }
type Suite = { title: string; suites?: Suite[]; specs?: Spec[] }

const result = z.object({ duration: z.number() })
const spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(result) })).default([]),
})

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    suites: z.array(suite).optional(),
    specs: z.array(spec).optional(),
  }),
)

const playwrightReport = z.object({
  suites: z.array(suite),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

const specsOf = (suites: Suite[]): Spec[] =>
  suites.flatMap((one) => [...(one.specs ?? []), ...specsOf(one.suites ?? [])])

const failedSpecs = (specs: Spec[]): string[] =>
  specs.filter(({ ok }) => !ok).map(({ file, title }) => `e2e/${file}: ${title}`)

function timesOf(specs: Spec[]): FileTime[] {
  const seconds = new Map<string, number>()
  for (const { file, tests } of specs)
    for (const { duration } of tests.flatMap(({ results }) => results))
      seconds.set(file, (seconds.get(file) ?? 0) + duration / 1000)
  return [...seconds].map(([file, took]) => ({ file: `e2e/${file}`, seconds: took }))
}

/** The files that took longest, the longest first, one a line; nothing where no file was timed. */
export const slowest = (files: readonly FileTime[], count = 10): string[] =>
  [...files]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
    .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`)

export function fromPlaywright(name: string, file: string, ok: boolean): Tally {
  const parsed = playwrightReport.safeParse(read(file))
  if (!parsed.success) return one(`${name}: the run left no report`, false)
  const { stats } = parsed.data
  const specs = specsOf(parsed.data.suites)
  const failed = stats.unexpected + stats.flaky
  return honest(
    name,
    {
      passed: stats.expected,
      failed,
      skipped: stats.skipped,
      failures: failedSpecs(specs),
      files: timesOf(specs),
    },
    ok,
  )
}
