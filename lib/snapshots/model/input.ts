import type { Side } from '../../changes/model/walk'
import type { PlainDate } from '../../dates'
import type { RuleSet } from '../../rules/model/schema'
import type { Dated, Keeping, Programme } from '../../scoring/programme'
import { qualify } from '../../scoring/qualification'
import { bookOf, type Override } from '../../scoring/rule-book'

/** All that a result is made from, so that it can be made again without anything else: plain JSON. */
export type SnapshotInput = {
  /** With the values that were the organization's own. */
  ruleSet: RuleSet
  overrides: Override[]
  /** Facts of the window only, as the programme keeps them. */
  totals: Dated[]
}

const AS_THEY_ARE: Keeping = {
  keep: ({ totals }) => [...totals],
  again: (totals) => ({ totals, catalogue: null }),
  otherwise: () => [],
}
export const keepingOf = ({ keeping = AS_THEY_ARE }: Programme): Keeping => keeping

/** @throws NoRuleSetError */
export function inputOf(side: Side): SnapshotInput {
  const { programme, ruleSet, window } = qualify(side)
  const [first, last] = [window.from.slice(0, 7), window.to.slice(0, 7)]
  const totals = side.totals.filter(({ month }) => first <= month && month <= last)
  return {
    ruleSet,
    overrides: side.rules.overrides.filter((one) => one.ruleSet === ruleSet.id),
    totals: keepingOf(programme).keep({ totals, catalogue: side.catalogue }),
  }
}

/** What a stored result was made from, to be scored again. */
export const sideOf = (
  programme: Programme,
  asOf: PlainDate,
  { ruleSet, overrides, totals }: SnapshotInput,
): Side => ({
  asOf,
  ...keepingOf(programme).again(totals),
  rules: bookOf(programme, []).only(ruleSet, overrides),
})
