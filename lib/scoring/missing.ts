import type { Criterion } from './qualification'

/** What is missing on a card, in words; for a completed one how far above the benchmark it is. */
export function missing(_criterion: Criterion): string {
  throw new Error('not written yet')
}
