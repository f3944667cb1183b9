import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import { POST as addEntry } from '@/app/api/v1/orgs/[org]/catalogue/route'
import { POST as send } from '@/app/api/v1/orgs/[org]/imports/route'
import { memoryOfTree } from '@/bench/support/processes'
import { startWorker, type Worker } from '@/lib/jobs/worker'
import { longCell, sharedText } from '@/trials/hostile/costly-cases'
import { type Answer, call, HERE, mintCaller, runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
let worker: Worker
beforeAll(async () => {
  here = await runtime()
  worker = startWorker(here.appUrl)
})
afterAll(async () => {
  await worker.stop()
  await here.close()
})

/** Processor time of this process, in which the server's and the worker's code runs; not of those beside it. */
async function cpuMsOf<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { value, ms: (user + system) / 1000 }
}

const well = () => health(new Request(`${HERE}/api/health`), { params: Promise.resolve({}) })

const sentenceOf = ({ body }: Answer) => String(body.error?.message)

describe('what once held up or ended the server costs a sentence', { timeout: 120_000 }, () => {
  test('a date of 120,000 spaces in a gzip of 300 bytes, read by its headers and day first', async () => {
    const caller = await mintCaller(here.db)
    const { body, query } = longCell()
    expect(body.length).toBeLessThan(400)
    const preview = (more: string) =>
      call(caller, send, { method: 'POST', query: `mode=preview${more}`, body: new Uint8Array(body) })
    const { value, ms } = await cpuMsOf(async () => {
      const answers = [preview(''), preview(`&${query}`)]
      expect((await well()).status).toBe(200)
      return Promise.all(answers)
    })
    expect(value.map(({ status }) => status)).toEqual([200, 200])
    expect(value.map(({ body: { rowsRejected } }) => rowsRejected)).toEqual([1, 1])
    expect(JSON.stringify(value[1]?.body)).toContain('is not a date of the form day, month, year')
    expect(ms).toBeLessThan(5_000)
  })

  test('26 workbooks of 4 KB at once in which 208 cells share a million letters: memory below 2 GiB', async () => {
    const caller = await mintCaller(here.db)
    const { body } = sharedText()
    expect(body.length).toBeLessThan(4_000)
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOfTree(process.pid))
    }, 100)
    const one = (n: number) =>
      call(caller, send, {
        method: 'POST',
        query: n % 2 ? '' : 'kind=courseware-completions',
        body: new Uint8Array(body),
      })
    const answers = await Promise.all(Array.from({ length: 26 }, (_, n) => one(n)))
    clearInterval(watch)
    for (const answer of answers) {
      expect([413, 422, 429]).toContain(answer.status)
      expect(sentenceOf(answer)).toMatch(/^[A-Z0-9].*\.$/s)
    }
    expect(answers.map(sentenceOf).join('\n')).toContain('more than 200 times as much text as it is long')
    expect(peak).toBeLessThan(2 * 1024 ** 3)
    expect((await well()).status).toBe(200)
  })

  test('a solution area of 120,000 brackets', async () => {
    const caller = await mintCaller(here.db)
    const entry = {
      type: 'course',
      number: 'ZZ-100T00',
      title: 'X',
      programValue: '1',
      area: '('.repeat(120_000),
    }
    const { value, ms } = await cpuMsOf(() =>
      call(caller, addEntry, { method: 'POST', body: JSON.stringify(entry) }),
    )
    expect([value.status, sentenceOf(value)]).toEqual([
      400,
      'The text is longer than 10000 characters. Shorten it.',
    ])
    expect(ms).toBeLessThan(5_000)
  })
})
