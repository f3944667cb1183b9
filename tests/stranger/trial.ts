import { monthOf, windowBefore } from '../../lib/dates'
import type { Trial } from '../../lib/what-if/model/trial'
import type { Figure } from './moss'

type Changes = { hours: number }
type MossFacts = { totals: Figure[]; catalogue: null }

/** More hours in the last month of the window: `hours=40`. */
export const MOSS_TRIAL: Trial<MossFacts, Changes> = {
  read(textOf) {
    const text = textOf('hours') ?? '0'
    const hours = Number(text)
    const wrong =
      Number.isInteger(hours) && hours >= 0 ? [] : [{ path: 'hours', message: `${text} is no number.` }]
    const scenario = { changes: { hours: wrong.length > 0 ? 0 : hours }, asOf: null, ruleSet: null }
    return { scenario, problems: wrong }
  },
  parametersOf: ({ changes }) => new URLSearchParams({ hours: String(changes.hours) }),
  changed({ totals, catalogue, rules }, asOf, changes) {
    const month = monthOf(windowBefore(asOf, rules.at(asOf).windowMonths.value).to)
    const more: Figure = {
      kind: 'figures',
      month,
      rows: 1,
      figure: 'hours',
      region: null,
      amount: changes.hours,
    }
    return { facts: { totals: [...totals, more], catalogue }, applied: changes }
  },
  limitsMet: () => [],
}
