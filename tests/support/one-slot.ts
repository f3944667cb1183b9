import { setTimeout } from 'node:timers/promises'
import { SLOT_MINUTES } from '@/lib/auth/sessions/throttle'
import { instant } from '@/lib/clock'

const SLOT_MS = SLOT_MINUTES * 60_000

/** Tries are counted by quarter hours: what counts them to a limit begins where the next half minute is in the same. */
export async function withinOneSlot(): Promise<void> {
  const left = SLOT_MS - (instant().getTime() % SLOT_MS)
  if (left < 30_000) await setTimeout(left + 50)
}
