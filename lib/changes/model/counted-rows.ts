import { firstOf, lastOf, type Month, monthOf, monthsBetween } from '../../dates'
import { countedIn, rowsOf } from '../../rules/model/rule-parts'
import type { Basis } from '../../scoring/basis'
import type { Qualification } from '../../scoring/qualification'

/** Rows that count towards a criterion, before any limit, by month of the window. */
export type CountedRows = ReadonlyMap<Month, number>

/** By the id of each criterion. */
export function countedRows(
  basis: Basis,
  { criteria, programme, window }: Qualification,
): Map<string, CountedRows> {
  const months = monthsBetween(monthOf(window.from), monthOf(window.to)).map(
    (month) => [month, programme.read(basis, { from: firstOf(month), to: lastOf(month) })] as const,
  )
  return new Map(
    criteria.map(({ id, node }) => {
      const rules = countedIn(node.of.rule).map((rule) => programme.inRows(rowsOf(rule)))
      const counted = months.map(
        ([month, { sum }]) => [month, rules.reduce((rows, rule) => rows + sum(rule), 0)] as const,
      )
      return [id, new Map(counted)]
    }),
  )
}
