/**
 * Goes on reading while what was read is worked on, until so many bytes wait: then two processors are busy, and memory
 * holds no more than that.
 */
export async function* readAhead<B extends { copy: Buffer }>(
  blocks: AsyncGenerator<B, void, undefined>,
  mostBytes: number,
): AsyncGenerator<B, void, undefined> {
  const waiting: B[] = []
  const state = { bytes: 0, ended: false, left: false, error: null as { of: unknown } | null }
  const [news, room] = [new Signal(), new Signal()]
  const read = async () => {
    for await (const block of blocks) {
      waiting.push(block)
      state.bytes += block.copy.length
      news.give()
      while (state.bytes > mostBytes && !state.left) await room.taken()
      if (state.left) return
    }
  }
  const reading = read()
    .catch((error: unknown) => {
      state.error = { of: error }
    })
    .finally(() => {
      state.ended = true
      news.give()
    })
  try {
    for (;;) {
      const block = waiting.shift()
      if (block) {
        state.bytes -= block.copy.length
        room.give()
        yield block
      } else if (state.error) throw state.error.of
      else if (state.ended) return
      else await news.taken()
    }
  } finally {
    state.left = true
    room.give()
    await reading
  }
}

/** Given once, taken once, in either order. */
class Signal {
  private given = false
  private wake: () => void = () => undefined

  give(): void {
    this.given = true
    this.wake()
  }

  async taken(): Promise<void> {
    if (!this.given)
      await new Promise<void>((done) => {
        this.wake = done
      })
    this.given = false
  }
}
