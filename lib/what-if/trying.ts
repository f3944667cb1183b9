import type { AnyProgramme, Registered } from '../programmes/registered'
import type { Trying } from './own-trying'
import { runWhatIfStrictly } from './run-what-if'
import { whatIfJson, whatIfTable } from './what-if-json'

/** How what would be is asked of a programme; null: it does not say. */
export const tryingOf = (row: AnyProgramme): Trying | null => {
  if (!('facts' in row)) return row.trying ?? null
  return row.trial ? ofCriteria(row) : null
}

/** A programme of which something can be tried, and so kept; null: nothing can. */
export const triedProgramme = (row: AnyProgramme): AnyProgramme | null => (tryingOf(row) ? row : null)

/** Of a programme whose facts can be tried: its page is its own. */
const ofCriteria = (registered: Registered): Trying => ({
  async answer(ctx, given) {
    const result = await runWhatIfStrictly(ctx, given, registered)
    const json = whatIfJson(ctx.slug, result)
    return { json, table: whatIfTable(json), parameters: result.parameters }
  },
})
