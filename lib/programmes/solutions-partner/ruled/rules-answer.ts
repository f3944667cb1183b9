import type { CapabilityRulesJson } from '../../../answers/capability-rules'
import type { OverrideJson } from '../../../answers/words'
import { areaName } from '../../solution-areas'
import { nearest } from '../answer/nearest'
import { showPoints } from '../answer/show'
import { CAPABILITY_NAME } from '../rules/decision-words'
import { CHOICES, DECISIONS, type Decision } from '../rules/decisions'
import type { AreaScore } from '../score'
import type { Ruled } from './ruled'
import { type OwnValue, sameValue, valuesOf } from './values-of'

type Json = Omit<CapabilityRulesJson, 'overrides'>
type SetJson = Json['ruleSets'][number]

/** The documented answer but for the list of overrides. @param org the short name of the organization */
export function rulesAnswer(org: string, ruled: Ruled, overrides: readonly OverrideJson[]): Json {
  const { asOf, inForce, rules, scores } = ruled
  const values = rules.sets.map(valuesOf)
  return {
    org,
    programme: 'solutions-partner',
    asOf,
    ruleSets: rules.sets.map(({ id, from, title, source, notes }, at) => ({
      ...{ id, from, title, source, notes: [...notes] },
      inForce: id === inForce,
      values: (values[at] ?? []).map((one) => valueJson(one, at > 0 ? (values[at - 1] ?? []) : null)),
      scores: (scores[at]?.areas ?? []).map(areaJson),
    })),
    decisions: DECISIONS.map((one) => decisionJson(one, ruled, overrides)),
  }
}

function valueJson(value: OwnValue, earlier: readonly OwnValue[] | null): SetJson['values'][number] {
  const { key, name, area, track, metric, members, cited } = value
  const { source, standing, note } = cited
  const before = earlier?.find((one) => one.key === key)
  return {
    ...{ key, name, area, track, metric, value: cited.value },
    ...(members && { members: [...members] }),
    ...{ source, standing },
    ...(note && { note }),
    changed: earlier !== null && !(before && sameValue(before, value)),
  }
}

const areaJson = ({ id, track, score, status }: AreaScore): SetJson['scores'][number] => ({
  ...{ area: id, track, score: nearest(score), display: showPoints(score), status },
})

const decisionJson = (
  { number, key, name, areas, notOffered, ruleSets }: Decision,
  { rules, alternatives }: Ruled,
  overrides: readonly OverrideJson[],
): Json['decisions'][number] => ({
  ...{ number, key, name, areas: [...areas], notOffered },
  choices: CHOICES[key].map((value) => ({ value, says: CAPABILITY_NAME.sayValue(key, value) })),
  holds: rules.sets
    .filter(({ id }) => ruleSets.length === 0 || ruleSets.includes(id))
    .map(({ id, decisions }) => ({
      ruleSet: id,
      value: decisions[key],
      override: overrides.find((one) => one.ruleSet === id && one.key === key) ?? null,
    })),
  alternatives: alternatives
    .filter((one) => one.key === key)
    .map(({ ruleSet, value, changes }) => ({
      ...{ ruleSet, value },
      scores: changes.map(({ before, after }) => ({ before: areaJson(before), after: areaJson(after) })),
    })),
})

type Cell = { value: string | number | null; standing: string | null; source: string | null }
type Row = { key: string; name: string; cells: readonly Cell[] }
type Column = { name: string; of(row: Row): string | number | null; guarded?: true }

/** A line for each score, each decision and each value, columns for each rule set. */
export function rulesTable({ ruleSets, decisions }: Json) {
  const scores = (ruleSets[0]?.scores ?? []).map(
    ({ area }): Row => ({
      key: `score/${area}`,
      name: areaName(area),
      cells: ruleSets.map((set) => {
        const found = set.scores.find((one) => one.area === area)
        return { value: found?.score ?? null, standing: found?.status ?? null, source: null }
      }),
    }),
  )
  const decided = decisions.map(
    ({ number, key, name, holds }): Row => ({
      key,
      name: `${number} ${name}`,
      cells: ruleSets.map(({ id }) => {
        const found = holds.find(({ ruleSet }) => ruleSet === id)
        const standing = found && (found.override ? 'local' : 'decision')
        return {
          value: found?.value ?? null,
          standing: standing ?? null,
          source: found?.override?.reason ?? null,
        }
      }),
    }),
  )
  const names = new Map(
    ruleSets.toReversed().flatMap(({ values }) => values.map((one) => [one.key, one.name])),
  )
  const values = [...names].map(
    ([key, name]): Row => ({
      ...{ key, name },
      cells: ruleSets.map((set) => cellOf(set, key)),
    }),
  )
  const columns: Column[] = [
    { name: 'key', of: ({ key }) => key },
    { name: 'name', of: ({ name }) => name },
    ...ruleSets.flatMap((set, at) => columnsOf(set.id, at)),
  ]
  return { name: 'rules', rows: [...scores, ...decided, ...values], columns }
}

function columnsOf(id: string, at: number): Column[] {
  const name = id.replaceAll('-', '_')
  return [
    { name, of: ({ cells }) => cells[at]?.value ?? null },
    { name: `${name}_standing`, of: ({ cells }) => cells[at]?.standing ?? null },
    { name: `${name}_source`, of: ({ cells }) => cells[at]?.source ?? null, guarded: true },
  ]
}

function cellOf({ values }: SetJson, key: string): Cell {
  const found = values.find((one) => one.key === key)
  if (!found) return { value: null, standing: null, source: null }
  const { document, place, date } = found.source
  return { value: found.value, standing: found.standing, source: `${document}, ${place}, ${date}` }
}
