import type { PlainDate } from '../../dates'

/** What each side knows: what Laurel knew at the end of its own day, or on both sides what is known today. */
export type Known = 'then' | 'today'
export type ChangesInput = {
  from?: PlainDate | null | undefined
  to?: PlainDate | null | undefined
  known?: Known | null | undefined
}
