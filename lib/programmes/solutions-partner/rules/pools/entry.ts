import type { Pool, PoolEntry } from '../shape'

/** A certification without dates as its id alone; one that retired with the last days of earning and of counting. */
type Entry = string | readonly [certification: string, earnedBy: string | null, countsTo: string]

export const pool = (id: string, entries: readonly Entry[]): Pool => ({
  id,
  certifications: entries.map(entry),
})

function entry(given: Entry): PoolEntry {
  if (typeof given === 'string') return { certification: given }
  const [certification, earnedBy, countsTo] = given
  return { certification, countsTo, ...(earnedBy === null ? {} : { earnedBy }) }
}
