import { addMonths, firstOf, monthOf, type PlainDate } from '../../../dates'
import type { Kind } from '../../../line-items/model/kinds'
import { rewritten } from '../../../rules/model/rewritten'
import type { RuleSet } from '../../../rules/model/schema'
import type { Criterion } from '../../../scoring/criterion'
import { qualify } from '../../../scoring/qualification'
import type { RuleBook } from '../../../scoring/rule-book'
import { type Catalogue, catalogueKey, catalogueTypeOf, type Standing, supposedEntry } from '../catalogue'
import { kindOfMetric } from '../metrics'
import { type Cause, type FrameCause, isFrameCause, type RowCause } from './cause'
import { criterionOf, type Problem, type RowGroup } from './problem'

/** The criterion as it is where all these causes hold at once: what every answer is confirmed by. */
export function criterionUnder(problem: Problem, causes: readonly Cause[]): Criterion {
  const frame = causes.filter(isFrameCause)
  const rows = causes.filter((cause): cause is RowCause => !isFrameCause(cause))
  const kind = kindOfMetric(problem.figure.metric)
  const arrived = arrivalDays(problem)
  return criterionOf(
    qualify({
      asOf: asOfUnder(problem.asOf, frame),
      totals: problem.groups.flatMap((group) => groupUnder(group, rows, arrived) ?? []),
      catalogue: catalogueUnder(problem.catalogue, kind, rows),
      rules: rulesUnder(problem, frame),
    }),
    problem.figure,
  )
}

export function asOfUnder(asOf: PlainDate, causes: readonly FrameCause[]): PlainDate {
  const shift = causes.find((cause) => cause.kind === 'window')
  return shift ? firstOf(addMonths(monthOf(asOf), shift.months)) : asOf
}

/** The rule set of the as-of date scores, wherever the window lies. */
const rulesUnder = (problem: Problem, causes: readonly FrameCause[]): RuleBook =>
  problem.rules.only(ruleSetUnder(problem, causes))

export function ruleSetUnder(
  { rules, asOf, figure }: Pick<Problem, 'rules' | 'asOf' | 'figure'>,
  causes: readonly FrameCause[],
): RuleSet {
  const other = causes.find((cause) => cause.kind === 'rule-set')
  const chosen = rules.sets.find(({ id }) => id === other?.ruleSet) ?? rules.at(asOf)
  const changes = new Map<string, string | null>()
  for (const cause of causes) {
    if (cause.kind === 'cap') changes.set(`${figure.metric}/fundamentals_and_others/cap`, cause.value)
    if (cause.kind === 'weights') {
      changes.set(`${figure.metric}/fundamentals_and_others/weight`, cause.fundamentalsAndOthers)
      changes.set(`${figure.metric}/advanced/weight`, cause.advanced)
    }
  }
  return rewritten(chosen, changes)
}

export const arrivalDays = ({ arrivals }: Pick<Problem, 'arrivals'>): ReadonlyMap<number, PlainDate> =>
  new Map(arrivals.map(({ importId, on }) => [importId, on]))

/** The group as it is under the causes: the same, with other eligibility, or null where its rows are not there. */
export function groupUnder(
  group: RowGroup,
  causes: readonly RowCause[],
  arrived: ReadonlyMap<number, PlainDate>,
): RowGroup | null {
  let { eligibility } = group
  for (const cause of causes) {
    if (isAway(group, cause, arrived)) return null
    if (cause.kind !== 'trainers' || group.kind !== 'survey-responses') continue
    if (cause.how !== 'checked' && (group.mctId !== null || cause.how === 'none')) eligibility = 'mct'
  }
  return eligibility === group.eligibility ? group : { ...group, eligibility }
}

/** Whether a cause takes away all rows of a group. */
export function isAway(group: RowGroup, cause: RowCause, arrived: ReadonlyMap<number, PlainDate>): boolean {
  switch (cause.kind) {
    case 'month':
      return group.month === cause.month
    case 'location':
      return group.locationId === cause.locationId
    case 'month-of-location':
      return group.month === cause.month && group.locationId === cause.locationId
    case 'item':
      return group.item === cause.item
    case 'edition':
      return group.number === cause.number
    case 'trainer':
      return group.mctId === cause.mctId
    case 'import':
      return group.importId === cause.importId
    case 'late':
      return (arrived.get(group.importId) ?? '') > cause.after
    case 'trainers':
      return cause.how === 'checked' && group.registered === false
    default:
      return false
  }
}

/** The catalogue with courses and exams known, or at the other level. */
export function catalogueUnder(catalogue: Catalogue, kind: Kind, causes: readonly RowCause[]): Catalogue {
  const changes = causes.flatMap((cause) => {
    const change = standingsUnder(catalogue, kind, cause)
    return change ? [change] : []
  })
  return changes.length === 0 ? catalogue : new Map([...catalogue, ...changes])
}

function standingsUnder(
  catalogue: Catalogue,
  kind: Kind,
  cause: RowCause,
): [string, readonly Standing[]] | null {
  if (cause.kind !== 'level' && cause.kind !== 'known') return null
  const key = catalogueKey(catalogueTypeOf(kind), cause.item)
  const standings = catalogue.get(key) ?? []
  const { level } = cause
  if (cause.kind === 'level')
    return [key, standings.map((one) => ({ ...one, entry: { ...one.entry, level } }))]
  return [key, [...standings, { fromMonth: '0001-01', toMonth: null, entry: supposedEntry(kind, cause) }]]
}
