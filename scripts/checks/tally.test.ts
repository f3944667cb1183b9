import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../support/prepare.mjs'
import { fromPlaywright, fromVitest, one, slowest, sum } from './tally'

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
  expect(total).toMatchObject({ passed: 4, failed: 2, skipped: 0, failures: ['lint', 'a.test.ts: adds up'] })
})

test('the slowest files come first: 1.5 + 2.5 s of a journey, 3 s of a unit file, and no third where two are asked for', () => {
  const took = (duration: number) => ({
    title: 't',
    file: 'j.spec.ts',
    ok: true,
    tests: [{ results: [{ duration }] }],
  })
  const suites = [{ title: 'j', specs: [took(1500)], suites: [{ title: 'in it', specs: [took(2500)] }] }]
  const stats = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }
  const unit = ['a', 'b'].map((name, index) => ({
    name: join(root, `${name}.test.ts`),
    status: 'passed',
    startTime: 1000,
    endTime: 2000 + 2000 * index,
    assertionResults: [],
  }))
  const { files } = sum([
    fromPlaywright('browser', report({ suites, stats }), true),
    fromVitest('unit', vitest(unit, 2, 0), true),
  ])
  expect(slowest(files, 2)).toEqual(['    4.0 s  e2e/j.spec.ts', '    3.0 s  b.test.ts'])
})
