import type { TenantStatements } from '../../../../db/client'
import type { KeptOutcomes } from '../outcomes/kept-outcomes'
import type { MonthOutcomes } from '../outcomes/month-outcomes'
import { readOutcomes } from '../outcomes/outcomes-json'
import { basisOf, keyOf, readOutcomeRows } from './outcome-rows'

/** What is asked first has to be read. */
class Unread extends Error {}

/** What transactions have kept of an organization's figures: all of it is read when the first is asked. */
export function outcomesAsked() {
  let read: ReadonlyMap<string, () => MonthOutcomes> | null = null
  let isAsked = false
  const kept: KeptOutcomes = (ruleSet, month, last) => {
    if (read) return read.get(keyOf({ ...basisOf(ruleSet, last), month }))?.() ?? null
    isAsked = true
    throw new Unread()
  }
  return {
    kept,
    /** @returns what was computed; null where something has to be read first */
    attempt<T>(compute: () => T): { found: T } | null {
      try {
        return { found: compute() }
      } catch (error) {
        if (error instanceof Unread) return null
        throw error
      }
    },
    /** Reads what is open. @returns how many statements that took */
    async answer(tx: TenantStatements): Promise<number> {
      if (read || !isAsked) return 0
      const rows = await readOutcomeRows(tx)
      read = new Map(rows.map((row) => [keyOf(row), once(row.outcomes)]))
      return 1
    },
  }
}

/** Months that nobody asks are not taken apart. */
function once(json: string): () => MonthOutcomes {
  let made: MonthOutcomes | null = null
  return () => {
    made ??= readOutcomes(json)
    return made
  }
}
