import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fromPlaywright, fromVitest, one, sum } from './tally'

const folder = mkdtempSync(join(tmpdir(), 'laurel-tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = (testResults: unknown[], passed: number, failed: number) =>
  report({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0, testResults })

describe('a run counts as failed', () => {
  test('when it leaves no report, whatever it says', () => {
    expect(fromVitest('unit', join(folder, 'none.json'), true).failed).toBe(1)
    expect(fromPlaywright('browser', join(folder, 'none.json'), true).failed).toBe(1)
  })

  test('when a test file cannot be loaded', () => {
    const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
    expect(fromVitest('unit', vitest([broken], 3, 0), false)).toMatchObject({ passed: 3, failed: 1 })
  })

  test('when it ends badly without a failed test', () => {
    expect(fromVitest('unit', vitest([], 3, 0), false)).toMatchObject({ passed: 3, failed: 1 })
  })

  test('for each test that passed only at a second try', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 2 }
    expect(fromPlaywright('browser', report({ suites: [], stats }), true)).toMatchObject({
      passed: 4,
      failed: 1,
      skipped: 2,
    })
  })
})

test('failed tests are named, and counts add up: 1 + 3 passed, 1 + 1 failed', () => {
  const suite = {
    name: 'a.test.ts',
    status: 'failed',
    assertionResults: [{ fullName: 'adds up', status: 'failed' }],
  }
  const total = sum([
    one('types', true),
    one('lint', false),
    fromVitest('unit', vitest([suite], 3, 1), false),
  ])
  expect(total).toEqual({ passed: 4, failed: 2, skipped: 0, failures: ['lint', 'a.test.ts: adds up'] })
})
