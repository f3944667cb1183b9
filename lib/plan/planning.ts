import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { Table } from '../exports/table'
import type { ShownOverride } from '../people/personal-data'
import type { ShownPlan } from './model/shown'

/** How what is to be done is asked for: the least that is enough. */
export type Planning = {
  /** What the page answers, in a sentence or two. */
  lead: string
  /**
   * @param asOf the date planned for; null: the usual one
   * @returns `plan` null: there is nothing to plan from; `undated` where that is for want of a date, with the first day that
   * has rules
   * @throws NoRuleSetError
   */
  show(
    ctx: Ctx,
    asOf: PlainDate | null,
  ): Promise<{
    plan: ShownPlan | null
    undated: { from: PlainDate | undefined } | null
    today: PlainDate
    hasData: boolean
    overrides: readonly ShownOverride[]
  }>
  /** The documented answer, and the table that goes into a file. @throws LaurelError invalid_request, NoRuleSetError */
  answer(ctx: Ctx, asOf: PlainDate | null): Promise<{ json: object; table: Table<unknown> }>
}
