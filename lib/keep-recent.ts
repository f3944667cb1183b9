/** Keeps a value under its key as the newest; beyond `most` the one kept longest ago goes. */
export function keepRecent<K, V>(all: Map<K, V>, key: K, value: V, most: number): void {
  all.delete(key)
  all.set(key, value)
  for (const [oldest] of all) {
    if (all.size <= most) return
    all.delete(oldest)
  }
}
