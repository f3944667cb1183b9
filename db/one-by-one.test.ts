import { expect, test } from 'vitest'
import { oneByOne } from './one-by-one'

test('what is asked for at once is done one after the other, in this order, also behind one that fails', async () => {
  const inTurn = oneByOne()
  const seen: string[] = []
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      seen.push(`${name} begins`)
      await new Promise((done) => setImmediate(done))
      seen.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const all = [work('a'), work('b', true), work('c')]
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  await expect(all[1]).rejects.toThrow('b')
  expect(await work('d')).toBe('d')
})
