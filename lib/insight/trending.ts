import type { Ctx } from '../context'
import type { Table } from '../exports/table'
import type { ShownOverride } from '../people/personal-data'
import type { CriterionPlace } from '../scoring/criteria'
import type { Breakdown } from './model/trends/parts'
import type { ChoiceRow, ShownTrend } from './model/trends/shown'

/** How the trends of a programme are asked for: all that pages and routes need of it. */
export type Trending = {
  /** What the page answers, in a sentence or two. */
  lead: string
  /** Every criterion, the one first that is meant where none is named. */
  places: readonly CriterionPlace[]
  /** The criteria as they are chosen from, where one is chosen. */
  choicesAt(chosen: CriterionPlace): ChoiceRow[]
  /** Why there is no such criterion. */
  misplaced(place: CriterionPlace): string
  show(ctx: Ctx, place: CriterionPlace): Promise<{ trend: ShownTrend; overrides: readonly ShownOverride[] }>
  /**
   * The documented answer, and the table that goes into a file.
   * @throws LaurelError invalid_request where trends of the programme have no such parts
   */
  answer(ctx: Ctx, place: CriterionPlace, split: Split): Promise<{ json: object; table: Table<unknown> }>
}
/** By what parts a trend is told as well, and which table of them goes into a file. */
export type Split = { by: Breakdown | null; over: 'window' | 'months' }
