import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { Table } from '../exports/table'
import type { ShownOverride } from '../people/personal-data'
import type { ChangesInput } from './model/changes-input'

/** Two days beside each other, both by what is known today. `part`: of the line above it; null: it was not there. */
export type DaysCompared = {
  from: PlainDate
  to: PlainDate
  /** The first day that there is anything to say of. */
  first: PlainDate
  /** The organization's own rule values that act on either. */
  overrides: readonly ShownOverride[]
  lines: readonly {
    id: string
    name: string
    part: boolean
    before: string | null
    after: string | null
    change: string
    notes: readonly string[]
  }[]
  json: object
  table: Table<unknown>
}
/** @throws LaurelError invalid_request, NoRuleSetError */
export type ComparesDays = (ctx: Ctx, input: Pick<ChangesInput, 'from' | 'to'>) => Promise<DaysCompared>
