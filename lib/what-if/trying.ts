import type { Ctx } from '../context'
import { nextRefresh } from '../dates'
import type { AnyProgramme, Registered } from '../programmes/registered'
import type { ShownTrial } from './model/shown'
import type { Trial } from './model/trial'
import type { Given, Trying } from './own-trying'
import { runWhatIf, runWhatIfStrictly, type WhatIf } from './run-what-if'
import { whatIfJson, whatIfTable } from './what-if-json'

/** How what would be is asked of a programme; null: it does not say. */
export const tryingOf = (row: AnyProgramme): Trying | null => {
  if (!('facts' in row)) return row.trying ?? null
  return row.trial ? ofCriteria(row, row.trial.page) : null
}

/** A programme of which something can be tried, and so kept; null: nothing can. */
export const triedProgramme = (row: AnyProgramme): AnyProgramme | null => (tryingOf(row) ? row : null)

/** Of a programme of which something can be tried that has a page for it. */
export const shownTrying = (row: AnyProgramme): NonNullable<Trying['show']> | null =>
  tryingOf(row)?.show ?? null

/** Of a programme whose facts can be tried. */
const ofCriteria = (registered: Registered, page: Trial['page']): Trying => ({
  ...(page && { show: (ctx, given) => shown(ctx, given, registered, page) }),
  async answer(ctx, given) {
    const result = await runWhatIfStrictly(ctx, given, registered)
    const json = whatIfJson(ctx.slug, result)
    return { json, table: whatIfTable(json), parameters: result.parameters }
  },
})

async function shown(
  ctx: Ctx,
  given: Given,
  registered: Registered,
  { numbers, ...words }: NonNullable<Trial['page']>,
): Promise<ShownTrial & Pick<WhatIf, 'overrides'>> {
  const result = await runWhatIf(ctx, given, registered)
  const { simulation, problems, today, anniversary, ruleSets, hasData, overrides } = result
  return {
    words,
    simulation: whatIfJson(ctx.slug, result),
    numbers: numbers(simulation.present),
    forms: [],
    ...{ problems, ruleSets, today, hasData, overrides },
    from: ruleSets.at(-1)?.from,
    days: [
      { name: 'Next refresh', day: nextRefresh(today) },
      ...(anniversary ? [{ name: 'Anniversary', day: anniversary }] : []),
    ],
  }
}
