import type { TenantStatements } from '../../../../db/client'
import type { Month } from '../../../dates'
import type { KeptOutcomes } from '../outcomes/kept-outcomes'
import type { MonthOutcomes } from '../outcomes/month-outcomes'
import { readOutcomes } from '../outcomes/outcomes-json'
import { basisOf, type OutcomeBasis, readOutcomeRows } from './outcome-rows'

/** What is asked first has to be read. */
class Unread extends Error {}

type Months = ReadonlyMap<Month, () => MonthOutcomes>

/** What transactions have kept of an organization's figures, read when it is asked: by the same rules all months at once. */
export function outcomesAsked() {
  const read = new Map<string, Months>()
  const open = new Map<string, OutcomeBasis>()
  const kept: KeptOutcomes = (ruleSet, month, last) => {
    const basis = basisOf(ruleSet, last)
    const key = `${basis.rules} ${basis.carried}`
    const months = read.get(key)
    if (months) return months.get(month)?.() ?? null
    open.set(key, basis)
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
      const asked = [...open]
      open.clear()
      await Promise.all(
        asked.map(async ([key, basis]) => {
          const rows = await readOutcomeRows(tx, basis)
          read.set(key, new Map(rows.map(({ month, outcomes }) => [month, once(outcomes)])))
        }),
      )
      return asked.length
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
