import { keepRecent } from '../keep-recent'

const MOST_KEPT = 24

/** Goes with what it was made from, which is given again as long as nothing has changed. */
const kept = new WeakMap<object, Map<string, unknown>>()

/**
 * What `make` says of `of`, worked out once for each key while `of` lives: nearly every request asks what the one
 * before asked. The key names everything else that the answer depends on.
 */
export function rememberedFor<T>(of: object, key: string, make: () => T): T {
  const known = kept.get(of) ?? new Map<string, unknown>()
  kept.set(of, known)
  const found = (known.has(key) ? known.get(key) : make()) as T
  keepRecent(known, key, found, MOST_KEPT)
  return found
}

/** The same for what has to be read first; what could not be read is not kept. */
export async function rememberedReading<T>(of: object, key: string, read: () => Promise<T>): Promise<T> {
  const box = rememberedFor<{ found?: { value: T } }>(of, key, () => ({}))
  box.found ??= { value: await read() }
  return box.found.value
}
