import { expect, test } from 'vitest'
import { redemptions, TODAY } from '../../../../tests/oracle/totals'
import { aside } from '../../../aside/aside'
import { buildCatalogue } from '../catalogue'
import { SHIPPED_RULES } from '../rule-book'
import type { Problem, RowGroup } from './problem'
import { solve } from './solve'
import { copied } from './solve-copied'

const MONTHS = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
const COURSES = ['AZ-104T00', 'DP-600T00', 'SC-200T00', 'AZ-900T00', 'PL-300T00']

/** Of many sorts, so that no few causes make the number: everything is tried. */
const groups: RowGroup[] = MONTHS.flatMap((month, m) =>
  COURSES.flatMap((item, c) =>
    Array.from({ length: 5 }, (_, place) => ({
      ...redemptions(item, 3 + ((m * 7 + c * 5 + place * 3) % 17), { month }),
      locationId: place + 1,
      number: item,
      mctId: null,
      registered: null,
      importId: 1 + (place % 4),
    })),
  ),
)
const problem: Problem = {
  figure: { metric: 'courseware-completions', area: null },
  asOf: TODAY,
  groups,
  arrivals: [1, 2, 3, 4].map((importId) => ({ importId, on: '2026-11-01' })),
  catalogue: buildCatalogue([]),
  rules: SHIPPED_RULES,
}
const THEIRS = '1234.5'

/** Processor time of this process alone, in ms. */
async function own<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}

test('125 groups solved aside: the same answer, for less than half of the processor time here', async () => {
  await aside.run('solve', copied({ ...problem, groups: groups.slice(0, 2) }, '1'), { orgId: 1 })
  const far = await own(() => aside.run('solve', copied(problem, THEIRS), { orgId: 1 }))
  const here = await own(() => solve(problem, THEIRS))
  const { answers, ...rest } = here.result
  expect(far.result).toEqual({
    ...rest,
    answers: answers.map(({ causes, display }) => ({ causes, display })),
  })
  expect(far.result.tried).toBeGreaterThan(1_000)
  expect(far.ms).toBeLessThan(here.ms / 2)
}, 120_000)

test('whoever goes away ends the work', async () => {
  const gone = new AbortController()
  const work = aside.run('solve', copied(problem, THEIRS), { orgId: 1, signal: gone.signal })
  gone.abort(new Error('gone'))
  await expect(work).rejects.toThrow()
})
