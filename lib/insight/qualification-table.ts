import type { Table } from '../exports/table'
import type { Criterion } from '../scoring/criterion'
import type { Qualification } from '../scoring/qualification'
import { toNumber } from '../scoring/rational'

/** Every criterion with its score as a file. `score` is unrounded, `display` as on the card. */
export function qualificationTable(qualification: Qualification): Table<Criterion> {
  const { asOf, ruleSet } = qualification
  return {
    name: `qualification-${asOf}`,
    columns: [
      { name: 'metric', of: ({ metric }) => metric },
      { name: 'area', of: ({ group }) => group },
      { name: 'score', of: ({ score }) => score && toNumber(score) },
      { name: 'display', of: ({ display }) => display },
      { name: 'threshold', of: ({ threshold }) => threshold?.value ?? null },
      { name: 'status', of: ({ status }) => status },
      { name: 'as_of', of: () => asOf },
      { name: 'rule_set', of: () => ruleSet.id },
    ],
    rows: qualification.criteria,
  }
}
