import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Database } from '@/db/client'
import type { LeftToPrepare } from '../programmes/registered'
import { answersAhead } from './answers-ahead'

vi.mock('../auth/people/organizations', () => ({ listOrganizations: async () => [{ id: 1 }, { id: 2 }] }))
// Of the moment, so that it is the test's clock; the rest as it is, for who shares the process.
vi.mock('node:timers/promises', async (original) => ({
  ...(await original<typeof import('node:timers/promises')>()),
  setTimeout: (ms: number) => new Promise((done) => globalThis.setTimeout(done, ms)),
}))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Which organizations are looked at, and at what second. @param answer by how often it was asked before */
async function looks(
  seconds: number,
  answer: (orgId: number, before: number) => LeftToPrepare,
  isImporting: (second: number) => boolean = () => false,
) {
  const found: [orgId: number, second: number][] = []
  const stopping = new AbortController()
  const prepare = async (_: unknown, orgId: number) => {
    const before = found.filter(([one]) => one === orgId).length
    found.push([orgId, second()])
    return answer(orgId, before)
  }
  let [working, rung]: [Promise<void> | null, boolean] = [null, true]
  const second = () => Math.floor(performance.now() / 1000)
  const importing = () => (isImporting(second()) ? AbortSignal.abort() : new AbortController().signal)
  const ring = () => (rung = true)
  const ahead = answersAhead({} as Database, stopping.signal, ring, importing, [{ prepare }])
  for (let ms = 0; ms < seconds * 1000; ms += 100) {
    // As a worker does when its last import has ended.
    if (!isImporting(second()) && isImporting(second() - 1)) rung = true
    if (rung && !working) {
      rung = false
      working = ahead.work().finally(() => (working = null))
    }
    await vi.advanceTimersByTimeAsync(100)
  }
  stopping.abort()
  return found
}

it('an organization under import is looked at every two seconds, behind the others, and hides no turn of all', async () => {
  const found = await looks(640, (orgId) => (orgId === 1 ? 'later' : 'nothing'))
  const [first, second] = [1, 2].map((id) => found.filter(([orgId]) => orgId === id).length)
  expect(first).toBeGreaterThan(200)
  expect(first).toBeLessThan(321)
  expect(second).toBe(2)
})

it('what fails in passing is tried once more after half a minute', async () => {
  const held = Object.assign(new Error('lock'), { code: '55P03' })
  const found = await looks(120, (orgId) => {
    if (orgId === 1) throw held
    return 'nothing'
  })
  const seconds = found.filter(([orgId]) => orgId === 1).map(([, second]) => second)
  expect(seconds.map((second) => second - (seconds[0] ?? 0))).toEqual([0, 30])
})

it('a piece of each in turn', async () => {
  const found = await looks(5, (_, before) => (before < 2 ? 'more' : 'nothing'))
  expect(found.map(([orgId]) => orgId)).toEqual([1, 2, 1, 2, 1, 2])
})

it('nothing is worked out while an import of anybody is under way; what was due is when that has ended', async () => {
  const began = Math.floor(performance.now() / 1000)
  const isImporting = (second: number) => second - began >= 1 && second - began < 60
  const found = await looks(90, (_, before) => (before < 4 ? 'more' : 'nothing'), isImporting)
  expect(found.filter(([, second]) => isImporting(second))).toEqual([])
  expect([1, 2].map((id) => found.filter(([orgId]) => orgId === id).length)).toEqual([5, 5])
  expect(found.at(-1)?.[1]).toBeGreaterThanOrEqual(began + 60)
})
