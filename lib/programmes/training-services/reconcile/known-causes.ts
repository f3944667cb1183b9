import type { RuleSet } from '../../../rules/model/schema'
import { valuesOf } from '../../../rules/model/values'
import { catalogueTypeOf, entryAt } from '../catalogue'
import { LEVELS, type Level } from '../kinds'
import { kindOfMetric } from '../metrics'
import { causeKey, type FrameCause, implausibility, type RowCause } from './cause'
import { arrivalDays } from './changed'
import type { Problem, RowGroup } from './problem'

/** Days of arrival that are tried as "everything after this came late": the latest ones. */
const LATE_DAYS = 12

/** Every change of the frame that is tried, but for the one in force. */
export function frameCauses({ figure, rules, asOf }: Problem): FrameCause[] {
  const now = rules.at(asOf)
  const causes: FrameCause[] = [-1, 1, -2, 2].map((months) => ({ kind: 'window', months }))
  for (const { id } of rules.sets) if (id !== now.id) causes.push({ kind: 'rule-set', ruleSet: id })
  const valuesAt = (name: string, sets: readonly RuleSet[]) => [
    ...new Set(
      sets.flatMap((set) =>
        valuesOf(set)
          .filter(({ key }) => key === `${figure.metric}/${name}`)
          .map(({ cited }) => cited.value),
      ),
    ),
  ]
  const [cap] = valuesAt('fundamentals_and_others/cap', [now])
  for (const value of new Set([null, ...valuesAt('fundamentals_and_others/cap', rules.sets)]))
    if (cap !== undefined && value !== cap) causes.push({ kind: 'cap', value })
  const [low] = valuesAt('fundamentals_and_others/weight', [now])
  const [high] = valuesAt('advanced/weight', [now])
  if (low && high)
    for (const [fundamentalsAndOthers, advanced] of WEIGHTS)
      if (fundamentalsAndOthers !== low || advanced !== high)
        causes.push({ kind: 'weights', fundamentalsAndOthers, advanced })
  return causes
}

const WEIGHTS = [
  ['0.5', '1'],
  ['1', '0.5'],
  ['1', '1'],
  ['0.5', '0.5'],
] as const

/** Every change of rows that is tried for these groups, the most plausible first. */
export function rowCauses(problem: Problem, groups: readonly RowGroup[]): RowCause[] {
  const ofSurveys = kindOfMetric(problem.figure.metric) === 'survey-responses'
  const causes = groups.flatMap(({ month, locationId, number, item, mctId, importId }): RowCause[] => [
    { kind: 'month', month },
    { kind: 'location', locationId },
    { kind: 'month-of-location', month, locationId },
    { kind: 'item', item },
    { kind: 'import', importId },
    ...(number === item ? [] : [{ kind: 'edition', number } as const]),
    ...(mctId === null || !ofSurveys ? [] : [{ kind: 'trainer', mctId } as const]),
  ])
  causes.push(...levelCauses(problem, groups), ...trainerCauses(problem), ...lateCauses(problem, groups))
  const once = new Map(causes.map((cause) => [causeKey(cause), cause]))
  return [...once.values()].sort((a, b) => implausibility(a) - implausibility(b))
}

/** Where the level of an item is an assumption, or the item is in no catalogue. */
function levelCauses({ catalogue, figure }: Problem, groups: readonly RowGroup[]): RowCause[] {
  const kind = kindOfMetric(figure.metric)
  const type = catalogueTypeOf(kind)
  const causes: RowCause[] = []
  for (const { item, month } of groups) {
    const entry = entryAt(catalogue, type, item, month)
    if (entry?.assumed) causes.push({ kind: 'level', item, level: otherLevel(entry.level) })
    if (entry) continue
    // Surveys count at one level only; where an area is asked for, only rows of that area do.
    const levels = kind === 'survey-responses' ? (['advanced'] as const) : LEVELS
    const area = figure.area ?? 'business-applications'
    for (const level of levels) causes.push({ kind: 'known', item, level, area })
  }
  return causes
}

const otherLevel = (level: Level): Level => (level === 'advanced' ? 'fundamentals_and_others' : 'advanced')

function trainerCauses({ figure }: Problem): RowCause[] {
  if (kindOfMetric(figure.metric) !== 'survey-responses') return []
  return (['checked', 'unchecked', 'none'] as const).map((how) => ({ kind: 'trainers', how }))
}

function lateCauses(problem: Problem, groups: readonly RowGroup[]): RowCause[] {
  const arrived = arrivalDays(problem)
  const days = new Set(groups.flatMap(({ importId }) => arrived.get(importId) ?? []))
  return [...days]
    .sort()
    .slice(0, -1)
    .slice(-LATE_DAYS)
    .map((after) => ({ kind: 'late', after }))
}
