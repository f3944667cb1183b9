import type { Ctx } from '../context'
import type { Table } from '../exports/table'
import type { ShownOverride } from '../people/personal-data'
import type { ShownTrial } from './model/shown'

/** Parameters by name; null: there is none. */
export type Given = { get(name: string): string | null }

/** How what would be is asked for. */
export type Trying = {
  /**
   * As its page shows it; none: it has no page. What of the address cannot be read is left out and named.
   * @throws NoRuleSetError
   */
  show?(ctx: Ctx, given: Given): Promise<ShownTrial & { overrides: readonly ShownOverride[] }>
  /**
   * The documented answer, the table that goes into a file, and the shortest parameters that say the same.
   * @throws LaurelError invalid_request for what cannot be read; NoRuleSetError
   */
  answer(
    ctx: Ctx,
    given: Given,
  ): Promise<{ json: object; table: Table<unknown>; parameters: URLSearchParams }>
}
