import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { Table } from '../exports/table'
import type { ShownOverride } from '../people/personal-data'
import type { CriterionPlace } from '../scoring/criteria'
import type { ShownLeaving } from './model/falling-out/shown'

/** How what the next refreshes take away is asked for. */
export type Leaving = {
  /** What its page is called, and what it answers, in a sentence or two. */
  name: string
  lead: string
  /**
   * @param asked the refresh that is looked at, the next one where it is none, and the criterion that a reader came from
   * @returns `leaving` null: there is no data yet
   */
  show(
    ctx: Ctx,
    asked: { refresh: PlainDate | null; criterion: CriterionPlace | null },
  ): Promise<{ leaving: ShownLeaving | null; overrides: readonly ShownOverride[] }>
  /**
   * The documented answer, and the table that goes into a file: all refreshes, or what leaves with one.
   * @throws LaurelError invalid_request where there is no such refresh
   */
  answer(ctx: Ctx, refresh: PlainDate | null): Promise<{ json: object; table: Table<unknown> }>
}
