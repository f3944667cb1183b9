import { keepRecent } from './keep-recent'

/**
 * Keeps what was read while its stamp stands; what could not be read is not kept.
 * @param most how many keys are kept at once @param isWhole what is not is read anew
 */
export function keptByStamp<T>(most: number, isWhole: (found: T) => boolean = () => true) {
  const kept = new WeakMap<object, Map<string, { stamp: string; found: Promise<T> }>>()
  /** @param of goes with what was read from it */
  return (of: object, key: string, stamp: string, read: () => Promise<T>): Promise<T> => {
    const all = kept.get(of) ?? new Map<string, { stamp: string; found: Promise<T> }>()
    kept.set(of, all)
    const known = all.get(key)
    if (known?.stamp === stamp) return known.found
    const found = read()
    keepRecent(all, key, { stamp, found }, most)
    const forget = () => all.delete(key)
    found.then((one) => isWhole(one) || forget(), forget)
    return found
  }
}
