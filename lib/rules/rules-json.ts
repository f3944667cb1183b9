import type { RuleOverrideJson, RulesJson } from '../answers/rules'
import type { Table, TableColumn } from '../exports/table'
import type { ShownRecord } from '../people/personal-data'
import { placeOf } from '../scoring/criteria'
import type { Programme } from '../scoring/programme'
import { toNumber } from '../scoring/rational'
import type { RuleColumn, Rules } from './get-rules'

/** The documented answer of `GET …/training-services/rules`. */
export const rulesJson = ({ programme, asOf, columns, overrides }: Rules): RulesJson => ({
  asOf,
  ruleSets: columns.map((column) => columnJson(column, programme)),
  overrides: overrides.map(recordJson),
})

const columnJson = (
  { ruleSet, values, shipped, changed, inForce, qualification }: RuleColumn,
  { valueWords }: Programme,
) => ({
  id: ruleSet.id,
  from: ruleSet.from,
  title: ruleSet.title,
  source: ruleSet.source,
  notes: ruleSet.notes,
  inForce,
  values: values.map(({ key, kind, cited }) => ({
    key,
    name: valueWords(key)[0],
    kind,
    ...cited,
    changed: changed.has(key),
    ...(shipped.has(key) && { programme: shipped.get(key) ?? null }),
  })),
  status: qualification.status,
  scores: qualification.criteria.map((criterion) => ({
    ...placeOf(criterion),
    score: criterion.score && toNumber(criterion.score),
    display: criterion.display,
    status: criterion.status,
  })),
})

export const recordJson = ({ set, ended, ...record }: ShownRecord): RuleOverrideJson => ({
  ...record,
  set: { ...set, at: set.at.toISOString() },
  ended: ended && { ...ended, at: ended.at.toISOString() },
})

type RuleCell = { value: string | number | null; standing: string | null; source: string | null }
type Row = { key: string; name: string; cells: readonly RuleCell[] }

/** A line for each score and each value, columns for each rule set. */
export function rulesTable({ programme, keys, columns }: Rules): Table<Row> {
  const scored = columns.map(({ qualification }) => qualification.criteria)
  const scores = (scored[0] ?? []).map((criterion, index): Row => {
    const cells = scored.map((criteria) => {
      const { score = null, status = null } = criteria[index] ?? {}
      return { value: score && toNumber(score), standing: status, source: null }
    })
    return { key: `score/${criterion.id}`, name: 'Score', cells }
  })
  const values = keys.map(({ key }): Row => {
    const [name] = programme.valueWords(key)
    return { key, name, cells: columns.map((column) => cellOf(column, key)) }
  })
  return {
    name: 'rules',
    rows: [...scores, ...values],
    columns: [
      { name: 'key', of: ({ key }) => key },
      { name: 'name', of: ({ name }) => name },
      ...columns.flatMap(({ ruleSet }, index): TableColumn<Row>[] => {
        const name = ruleSet.id.replaceAll('-', '_')
        return [
          { name, of: ({ cells }) => cells[index]?.value ?? null },
          { name: `${name}_standing`, of: ({ cells }) => cells[index]?.standing ?? null },
          { name: `${name}_source`, of: ({ cells }) => cells[index]?.source ?? null, guarded: true },
        ]
      }),
    ],
  }
}

function cellOf({ values }: RuleColumn, key: string): RuleCell {
  const cited = values.find((one) => one.key === key)?.cited
  if (!cited) return { value: null, standing: null, source: null }
  const { document, place, date } = cited.source
  return { value: cited.value, standing: cited.standing, source: `${document}, ${place}, ${date}` }
}

/** A line for each override there ever was. */
export function overridesTable(rows: ShownRecord[]): Table<ShownRecord> {
  return {
    name: 'rule-overrides',
    rows,
    columns: [
      { name: 'override_id', of: ({ id }) => id },
      { name: 'rule_set', of: ({ ruleSet }) => ruleSet },
      { name: 'key', of: ({ key }) => key },
      { name: 'value', of: ({ value }) => value },
      { name: 'set_at', of: ({ set }) => set.at.toISOString() },
      { name: 'set_by', of: ({ set }) => set.byName, guarded: true },
      { name: 'reason', of: ({ set }) => set.reason, guarded: true },
      { name: 'ended_at', of: ({ ended }) => ended?.at.toISOString() ?? null },
      { name: 'ended_by', of: ({ ended }) => ended?.byName ?? null, guarded: true },
      { name: 'ended_reason', of: ({ ended }) => ended?.reason ?? null, guarded: true },
      { name: 'replaced', of: ({ ended }) => ended?.replaced ?? null },
    ],
  }
}
