import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { readState } from '../organizations/sql/state'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import { AREAS } from '../programmes/solutions-partner/areas'
import { type AreaWindow, areaWindow } from '../programmes/solutions-partner/window/area-window'
import { WINDOWS, type Window, windowOn } from '../programmes/solutions-partner/window/windows'
import { NoRuleSetError } from '../rules/model'
import { keptDays } from './sql/kept-days'

export type Windows = {
  window: Window
  /** All six, in the order of AREAS. */
  areas: readonly AreaWindow[]
  /** The organization's own decisions that score some of the days. */
  overrides: readonly ShownOverride[]
}

/**
 * On which days of the qualification window each area is qualified, each day by its own rules and by what is known now.
 * @param asOf the last day of the window; null: today in the organization's time zone
 * @throws LaurelError forbidden; NoRuleSetError before the first window
 */
export async function getWindows(ctx: Ctx, asOf: PlainDate | null): Promise<Windows> {
  authorize(ctx, 'qualification:read')
  const state = await ctx.db.inTenant(ctx.orgId, 'batch', readState)
  const to = asOf ?? todayIn(state.timeZone)
  const window = windowOn(to)
  if (!window) throw new NoRuleSetError(to, WINDOWS[0]?.from)
  const { scores, overrides } = await keptDays(ctx, state, window)
  const acting = overrides.filter((one) => scores.some(({ ruleSet }) => ruleSet.id === one.ruleSet))
  return {
    window,
    areas: AREAS.map((area) => areaWindow(window, area, scores)),
    overrides: shownOverrides(ctx, acting),
  }
}
