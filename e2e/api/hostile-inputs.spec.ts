import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { memoryOfTree } from '../../bench/support/processes'
import { longCell, sharedText } from '../../trials/hostile/costly-cases'
import { type ApiDemo, ask, jsonOf, test } from '../support/api-demo'

const HEALTH_MS = 10_000
const MEMORY_BYTES = 2 * 1024 ** 3

/** Asks for health again and again while the work goes on. */
async function whileHealthy<T>({ url }: ApiDemo, work: Promise<T>): Promise<{ value: T; asked: number }> {
  let [done, asked] = [false, 0]
  const ended = work.finally(() => {
    done = true
  })
  while (!done) {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(HEALTH_MS) })
    expect(answer.status).toBe(200)
    asked += 1
    await Promise.race([ended.catch(() => undefined), sleep(100)])
  }
  return { value: await ended, asked }
}

test('a date of 120,000 spaces, inspected and previewed: a sentence each, and health answers meanwhile', async ({
  api,
}) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'partner_admin')
  const { body, query } = longCell()
  const send = (more: string) =>
    ask(api, admin, `${slug}/imports?${more}`, { method: 'POST', body: new Uint8Array(body) })
  const { value } = await whileHealthy(
    api,
    Promise.all([send('mode=preview'), send(`mode=preview&${query}`)]),
  )
  const [bySelf, asDates] = value.map(jsonOf) as { rejects?: { message: string }[]; preview?: unknown }[]
  expect(value.map(({ status }) => status)).toEqual([200, 200])
  expect(JSON.stringify([bySelf, asDates])).toMatch(/is not a date of the form/)
})

test('26 workbooks at once in which 208 cells share one text of 400 KB: a sentence each, health answers, memory stays below 2 GiB', async ({
  api,
}) => {
  test.setTimeout(180_000)
  const slug = await api.mint()
  const admin = await api.token(slug, 'partner_admin')
  const { body } = sharedText()
  const server = serverOf(new URL(api.url).port)
  let peak = 0
  const watching = setInterval(() => {
    // A process that ends while it is looked at has no number.
    const now = memoryOfTree(server)
    if (now > peak) peak = now
  }, 50)
  const send = (query: string) =>
    ask(api, admin, `${slug}/imports${query}`, { method: 'POST', body: new Uint8Array(body) })
  const all = Array.from({ length: 26 }, (_, n) => send(n % 2 ? '' : '?kind=courseware-completions'))
  const { value, asked } = await whileHealthy(api, Promise.all(all))
  clearInterval(watching)
  expect(asked).toBeGreaterThan(0)
  for (const answer of value) {
    expect([413, 422, 429]).toContain(answer.status)
    expect(jsonOf(answer)).toMatchObject({ error: { message: expect.stringMatching(/\w.+\./) } })
  }
  expect(peak).toBeGreaterThan(0)
  expect(peak).toBeLessThan(MEMORY_BYTES)
})

/** The process that serves this port. */
function serverOf(port: string): number {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        return words.some((word) => word.endsWith('http-server.mjs')) && words.includes(port)
      } catch {
        return false
      }
    })
  if (!found) throw new Error(`No server serves port ${port}.`)
  return Number(found)
}
