import type { AnyProgramme, Registered } from '../programmes/registered'
import { idAt } from '../scoring/criteria'
import { fallingOutJson, leavingTable, refreshesTable } from './falling-out-json'
import { getFallingOut } from './get-falling-out'
import type { Leaving } from './leaving'
import { noSuchRefresh } from './no-such-refresh'
import { shownLeaving } from './shown-leaving'

/** How what leaves is asked of a programme; null: it does not say. */
export const leavingOf = (row: AnyProgramme): Leaving | null =>
  'facts' in row ? ofCriteria(row) : (row.leaving ?? null)

/** Of every programme whose rules are a tree of criteria. */
const ofCriteria = (registered: Registered): Leaving => ({
  name: 'Leaving the window',
  lead: `With every monthly refresh the oldest month leaves the window${registered.leavingTables ? '. This is what goes with it, and' : ':'} what each number becomes if nothing new comes in.`,
  async show(ctx, { refresh, criterion }) {
    const answer = await getFallingOut(ctx, { refresh }, registered)
    const tables = registered.leavingTables?.(ctx.slug, answer.leaving, answer.chosen.leaves) ?? []
    return {
      leaving:
        answer.dataThrough === null ? null : shownLeaving(answer, criterion && idAt(criterion), tables),
      overrides: answer.overrides,
    }
  },
  async answer(ctx, refresh) {
    const answer = await getFallingOut(ctx, { refresh }, registered)
    const { refreshes, chosen } = answer
    if (refresh !== null && chosen.on !== refresh) throw noSuchRefresh(refreshes.map(({ on }) => on))
    const json = fallingOutJson(ctx.slug, answer)
    return { json, table: refresh === null ? refreshesTable(answer) : leavingTable(answer) }
  },
})
