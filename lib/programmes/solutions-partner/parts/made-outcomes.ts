import { setImmediate as turn } from 'node:timers/promises'
import { firstOf } from '../../../dates'
import { carriedFigures } from '../ahead/carried-figures'
import { type MonthOutcomes, monthOutcomes } from '../outcomes/month-outcomes'
import { outcomesJson } from '../outcomes/outcomes-json'
import type { Wanted } from '../outcomes/wanted'
import { knownOf } from '../score'
import type { OverOrganization } from '../sql/over-organization'

/**
 * What figures come to as of a month by one rule set, as JSON. An area at a time: the same process keeps leases of imports,
 * which must have its turn in between.
 */
export async function madeOutcomes(
  over: OverOrganization,
  { ruleSet, month, last }: Wanted,
): Promise<string> {
  const read = await over((organization) => organization)
  const figures = last ? carriedFigures(read.figures, last) : read.figures
  const known = knownOf({ ...read, figures }, firstOf(month), ruleSet)
  const areas: MonthOutcomes[] = []
  for (const area of ruleSet.areas) {
    await turn()
    areas.push(await over(() => monthOutcomes({ areas: [area] }, known)))
  }
  return outcomesJson({
    metrics: Object.assign({}, ...areas.map(({ metrics }) => metrics)),
    choices: Object.assign({}, ...areas.map(({ choices }) => choices)),
  })
}
