import type { OverrideRecord } from '@/db/tenant/override-records'
import type { Table, TableColumn } from '../../exports/table'
import { criteriaOf } from '../../scoring/criteria'
import { toNumber } from '../../scoring/rational'
import type { RuleColumn, Rules } from './get-rules'

/** The documented answer of `GET …/training-services/rules`. */
export const rulesJson = ({ asOf, columns, overrides }: Rules) => ({
  asOf,
  ruleSets: columns.map(columnJson),
  overrides: overrides.map(recordJson),
})

const columnJson = ({ ruleSet, values, shipped, changed, inForce, qualification }: RuleColumn) => ({
  id: ruleSet.id,
  from: ruleSet.from,
  title: ruleSet.title,
  source: ruleSet.source,
  notes: ruleSet.notes,
  inForce,
  values: values.map(({ key, name, kind, cited }) => ({
    key,
    name,
    kind,
    ...cited,
    changed: changed.has(key),
    ...(shipped.has(key) && { programme: shipped.get(key) ?? null }),
  })),
  status: qualification.status,
  scores: criteriaOf(qualification).map(({ metric, area, score, display, status }) => ({
    metric,
    area,
    score: score && toNumber(score),
    display,
    status,
  })),
})

export const recordJson = ({ set, ended, ...record }: OverrideRecord) => ({
  ...record,
  set: { ...set, at: set.at.toISOString() },
  ended: ended && { ...ended, at: ended.at.toISOString() },
})

type Row = Rules['keys'][number]

/** A line for each value, a column for each rule set. */
export function rulesTable({ keys, columns }: Rules): Table<Row> {
  const cells = columns.flatMap(({ ruleSet, values }): TableColumn<Row>[] => {
    const name = ruleSet.id.replaceAll('-', '_')
    const cited = ({ key }: Row) => values.find((one) => one.key === key)?.cited
    return [
      { name, of: (row) => cited(row)?.value ?? null },
      { name: `${name}_standing`, of: (row) => cited(row)?.standing ?? null },
      {
        name: `${name}_source`,
        guarded: true,
        of: (row) => {
          const source = cited(row)?.source
          return source ? `${source.document}, ${source.place}, ${source.date}` : null
        },
      },
    ]
  })
  return {
    name: 'rules',
    rows: keys,
    columns: [{ name: 'key', of: ({ key }) => key }, { name: 'name', of: ({ name }) => name }, ...cells],
  }
}

/** A line for each override there ever was. */
export function overridesTable(rows: OverrideRecord[]): Table<OverrideRecord> {
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
