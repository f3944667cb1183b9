import type { PlainDate } from '../dates'
import type { Qualification } from './qualification'

/** What the page says before any card. `text` is one or two plain sentences. */
export type Verdict = { text: string; badged: string[]; firstLoss: { on: PlainDate; text: string } | null }

export function verdict(_input: {
  qualification: Qualification
  /** The same organization at the first of each later month up to the anniversary, with what is known now. */
  ahead: readonly Qualification[]
  today: PlainDate
  anniversary: PlainDate | null
}): Verdict {
  throw new Error('not written yet')
}
