import { describe, expect, it } from 'vitest'
import { startAgain } from './start-again'

const always = { what: 'The server', pauses: [1, 2, 4], stop: new AbortController().signal }
const failing = (times: number) => {
  let tries = 0
  const start = async () => {
    tries += 1
    if (tries <= times) throw new Error(`failure ${tries}`)
    return tries
  }
  return { start, tries: () => tries }
}

describe('what ended unexpectedly', () => {
  it('is started again, also where the first 2 of 3 tries fail', async () => {
    expect(await startAgain({ ...always, start: failing(2).start })).toBe(3)
  })

  it('is given up with the reason when it fails 3 times in a row', async () => {
    const { start, tries } = failing(9)
    await expect(startAgain({ ...always, start })).rejects.toThrow('failure 3')
    expect(tries()).toBe(3)
  })

  it('is given up when it started 3 times and ended soon each time', async () => {
    const { start, tries } = failing(0)
    await expect(startAgain({ ...always, start, failed: 3 })).rejects.toThrow('3 times in a row')
    expect(tries()).toBe(0)
  })

  it('is left alone when all of it is told to stop, also during a pause', async () => {
    const { start, tries } = failing(0)
    const stop = AbortSignal.timeout(5)
    expect(await startAgain({ ...always, start, stop, pauses: [600_000] })).toBeNull()
    expect(tries()).toBe(0)
  })
})
