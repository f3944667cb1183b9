import type { ImportProgress } from '@/db/schema/imports'

const WINDOW_MS = 10_000
const KNOWN_AFTER_MS = 1_000

/** Says how long the reading of a file still takes, by the rate of the last seconds; null where that is not known. */
export function timeLeft(now = () => performance.now()): (progress: ImportProgress) => ImportProgress {
  let seen: { at: number; bytes: number }[] = []
  return (progress) => {
    const { phase, bytes, bytesTotal } = progress
    const at = now()
    seen = [...seen.filter((one) => at - one.at <= WINDOW_MS), { at, bytes }]
    const [first] = seen
    if (phase !== 'reading' || !first || at - first.at < KNOWN_AFTER_MS || bytes <= first.bytes)
      return { ...progress, secondsLeft: null }
    const perMs = (bytes - first.bytes) / (at - first.at)
    return { ...progress, secondsLeft: Math.ceil((bytesTotal - bytes) / perMs / 1000) }
  }
}
