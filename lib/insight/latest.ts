import type { PlainDate } from '../dates'
import type { DataThrough } from '../programmes/registered'

/** The latest date of any kind of facts; null without any. */
export const latestOf = (dataThrough: DataThrough): PlainDate | null =>
  Object.values(dataThrough)
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1) ?? null
