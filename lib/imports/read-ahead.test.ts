import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readAhead } from './read-ahead'

const bytes = (size: number) => ({ copy: Buffer.alloc(size) })

/** Blocks of so many bytes each; `read` says how many were asked for, `left` whether it was told to end. */
function source(sizes: number[], failure?: Error) {
  const told = { read: 0, left: false }
  async function* blocks() {
    try {
      for (const size of sizes) {
        told.read++
        yield bytes(size)
      }
      if (failure) throw failure
    } finally {
      told.left = true
    }
  }
  return { told, blocks: blocks() }
}

const someTurns = async () => {
  for (let nth = 0; nth < 50; nth++) await turn()
}

it('every block comes, in order', async () => {
  const sizes = [3, 1, 4, 1, 5, 9, 2, 6]
  const found: number[] = []
  for await (const { copy } of readAhead(source(sizes).blocks, 5)) found.push(copy.length)
  expect(found).toEqual(sizes)
})

it('blocks are read while the first is worked on, until more than 10 bytes wait', async () => {
  const { told, blocks } = source([4, 4, 4, 4, 4, 4, 4, 4])
  const ahead = readAhead(blocks, 10)
  await ahead.next()
  await someTurns()
  expect(told.read).toBe(4)
  await ahead.next()
  await someTurns()
  expect(told.read).toBe(5)
  await ahead.return()
})

it('what goes wrong comes behind the blocks before it', async () => {
  const ahead = readAhead(source([1, 2], new Error('cut')).blocks, 100)
  expect((await ahead.next()).value?.copy.length).toBe(1)
  await someTurns()
  expect((await ahead.next()).value?.copy.length).toBe(2)
  await expect(ahead.next()).rejects.toThrow('cut')
})

it('who leaves ends the reading, also where it waits for room', async () => {
  const { told, blocks } = source([9, 9, 9, 9])
  const ahead = readAhead(blocks, 5)
  await ahead.next()
  await someTurns()
  await ahead.return()
  expect(told).toEqual({ read: 2, left: true })
})
