import { describe, expect, test } from 'vitest'
import { paced } from './paced'

const PACE = { idleMs: 80, bytesPerSecond: 1000 }
const never = new Promise<never>(() => undefined)

async function* pieces(...given: (number | 'stops')[]): AsyncGenerator<Uint8Array> {
  for (const one of given) {
    if (one === 'stops') await never
    yield new Uint8Array(one as number)
  }
}
async function* drip(bytes: number, everyMs: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    await new Promise((done) => setTimeout(done, everyMs))
    yield new Uint8Array(bytes)
  }
}
async function sum(source: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const one of source) bytes += one.byteLength
  return bytes
}

describe('a sender', () => {
  test('who sends is heard to the end: 3 + 4 = 7 bytes', async () => {
    expect(await sum(paced(pieces(3, 4), PACE))).toBe(7)
  })

  test('who stops is given up, also after a megabyte that came at once', async () => {
    await expect(sum(paced(pieces(1_000_000, 'stops'), PACE))).rejects.toMatchObject({ code: 'too_slow' })
    await expect(sum(paced(pieces('stops'), PACE))).rejects.toMatchObject({ code: 'too_slow' })
  })

  test('who sends a byte now and then to stay is given up, too', async () => {
    await expect(sum(paced(drip(1, 10), PACE))).rejects.toMatchObject({ code: 'too_slow', status: 408 })
  })

  test('is not blamed for the time that the reader takes', async () => {
    let bytes = 0
    for await (const one of paced(pieces(1, 1, 1), PACE)) {
      await new Promise((done) => setTimeout(done, 100))
      bytes += one.byteLength
    }
    expect(bytes).toBe(3)
  })
})
