import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { Programme } from '../scoring/programme'
import { type History, readHistory } from './history'
import { latestOf } from './latest'
import type { LeavingItem } from './model/falling-out/leaving-item'
import { type FallingOut, fallingOut, type Refresh } from './model/falling-out/refreshes'
import { rememberedFor } from './remembered'

export type FallingOutAnswer = FallingOut & {
  programme: Programme
  today: PlainDate
  /** Latest date of any line item; null without data. */
  dataThrough: PlainDate | null
  anniversary: PlainDate | null
  /** The refresh whose leaving items are told. */
  chosen: Refresh
  /** What counts of the months that leave with it, by course and exam. */
  leaving: LeavingItem[]
  overrides: readonly ShownOverride[]
}

/**
 * What the next twelve refreshes take away, with the line items known today.
 * @param refresh whose leaving items are told; the next one where it is none of them
 */
export async function getFallingOut(
  ctx: Ctx,
  { refresh }: { refresh: PlainDate | null },
  registered: Registered = FIRST_PROGRAMME,
): Promise<FallingOutAnswer> {
  authorize(ctx, 'qualification:read')
  const history = await readHistory(ctx, registered)
  const { totals, today, anniversary, rules } = history
  const found = rememberedFor(totals, `leaving ${today}`, () => fallingOut(history, today))
  const chosen = found.refreshes.find(({ on }) => on === refresh) ?? found.refreshes[0]
  if (!chosen) throw new Error('there is always a next refresh')
  const leaving = rememberedFor(
    totals,
    `leaving ${chosen.on} ${today}`,
    () => registered.leaving?.(history, rulesBefore(history, found, chosen), chosen.leaves) ?? [],
  )
  return {
    ...found,
    programme: registered.programme,
    today,
    dataThrough: latestOf(history.dataThrough),
    anniversary,
    chosen,
    leaving,
    overrides: shownOverrides(ctx, rules.overrides),
  }
}

/** What leaves counted by the rules that scored the window it was in. */
function rulesBefore({ rules, today }: History, { refreshes }: FallingOut, chosen: Refresh) {
  return refreshes[refreshes.indexOf(chosen) - 1]?.ruleSet ?? rules.at(today)
}
