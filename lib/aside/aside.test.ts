import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { TriedTasks } from '../../tests/support/aside-child'
import { Aside, aside } from './aside'
import { LIMITS } from './task-limits'

const folder = mkdtempSync(join(tmpdir(), 'laurel-aside-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ours = { orgId: 1 }
const program = fileURLToPath(new URL('../../tests/support/aside-child.ts', import.meta.url))
const tried = new Aside<TriedTasks>({ misbehave: LIMITS.inspect, count: LIMITS.inspect }, program)

describe('a task beside this process', { timeout: 60_000 }, () => {
  it('answers, and what it refuses arrives as it was said', async () => {
    const path = join(folder, 'a.csv')
    writeFileSync(
      path,
      'redemption_id,redeemed_on,course_number,location_id\nR1,2026-01-05,AZ-104T00,1234567\n',
    )
    const { recognized, sample } = await aside.run('inspect', { path, hints: {} }, ours)
    expect([recognized.kind, sample.length]).toEqual(['courseware-completions', 1])
    writeFileSync(path, '')
    await expect(aside.run('inspect', { path, hints: {} }, ours)).rejects.toMatchObject({
      code: 'invalid_file',
      message: 'The file is empty. Its first line must name the columns.',
    })
  })

  it('that runs on is ended at its deadline, in words; the next one is answered', async () => {
    const busy = tried.run('misbehave', { busy: true }, { ...ours, deadlineMs: 300 })
    await expect(busy).rejects.toMatchObject({
      code: 'invalid_file',
      message: expect.stringContaining('longer than 0.3 seconds'),
    })
    expect(await tried.run('misbehave', {}, ours)).toBeTruthy()
  })

  it.each(['heap', 'buffers'] as const)('that fills its %s is ended, in words', async (fill) => {
    await expect(tried.run('misbehave', { fill }, ours)).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('more memory'),
    })
    expect(await tried.run('misbehave', {}, ours)).toBeTruthy()
  })

  it('ends with the request that asked for it, also while it is busy', async () => {
    const gone = new AbortController()
    const busy = tried.run('misbehave', { busy: true }, { ...ours, signal: gone.signal })
    setTimeout(() => gone.abort(new Error('hung up')), 50)
    await expect(busy).rejects.toThrow('hung up')
    await expect(tried.run('misbehave', {}, { ...ours, signal: gone.signal })).rejects.toThrow('hung up')
  })

  it('knows no address of the database and no secret', async () => {
    const names = await tried.run('misbehave', {}, ours)
    expect(names).toContain('PATH')
    expect(names).not.toMatch(/DATABASE|SECRET|PASSWORD|LAUREL/)
  })

  it('answers piece by piece, hears what it is told between, and can be left', async () => {
    const numbers = tried.stream('count', { to: 3 }, ours)
    expect(await numbers.next()).toEqual({ value: 0, done: false })
    expect(await numbers.next(10)).toEqual({ value: 11, done: false })
    await numbers.return()
    const all: number[] = []
    for await (const one of tried.stream('count', { to: 3 }, { ...ours, ahead: true })) all.push(one)
    expect(all).toEqual([0, 1, 2])
  })
})
