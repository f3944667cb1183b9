import type { Keyed } from '../figures/figures'

/** A map with some of its values replaced, and others more, that copies nothing of it. */
export function overlaid<Value>(base: Keyed<Value>, own: ReadonlyMap<string, Value>): Keyed<Value> {
  if (own.size === 0) return base
  function* entries(): Generator<[string, Value]> {
    const more = new Map(own)
    for (const [key, value] of base) {
      yield [key, own.get(key) ?? value]
      more.delete(key)
    }
    yield* more
  }
  function* keys() {
    for (const [key] of entries()) yield key
  }
  function* values() {
    for (const [, value] of entries()) yield value
  }
  return { get: (key) => own.get(key) ?? base.get(key), keys, values, [Symbol.iterator]: entries }
}
