import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { readHistory } from '../insight/history'
import type { ShownRecord } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { Programme } from '../scoring/programme'
import { type Qualification, qualify } from '../scoring/qualification'
import { listOverrides } from './list-overrides'
import { differencesOf } from './model/differences'
import type { RuleSet } from './model/schema'
import { type RuleValue, type ValueName, valuesOf } from './model/values'

/** One rule set beside the others. */
export type RuleColumn = {
  /** With the organization's own values. */
  ruleSet: RuleSet
  values: RuleValue[]
  /** The programme's value of each key that the organization has overridden. */
  shipped: Map<string, string | null>
  /** Keys that the set before asks otherwise, or not at all; empty for the first. */
  changed: Set<string>
  /** Whether it scores the date. */
  inForce: boolean
  /** The organization by this set, as of the date. */
  qualification: Qualification
}
export type Rules = {
  programme: Programme
  today: PlainDate
  asOf: PlainDate
  hasData: boolean
  columns: RuleColumn[]
  /** Every key of any set, in page order. */
  keys: ValueName[]
  overrides: ShownRecord[]
}

/** Every rule set with its values and what the organization scores under each, as of a date (today unless said). */
export async function getRules(
  ctx: Ctx,
  { asOf: given }: { asOf?: PlainDate | null | undefined } = {},
  registered: Registered = FIRST_PROGRAMME,
): Promise<Rules> {
  authorize(ctx, 'qualification:read')
  const [history, overrides] = await Promise.all([
    readHistory(ctx, registered),
    listOverrides(ctx, registered),
  ])
  const { totals, catalogue, rules, today } = history
  const asOf = given ?? today
  const { programme } = rules
  const inForce = rules.sets.findLast((set) => set.from <= asOf)?.id
  const columns = rules.sets.map((ruleSet, index): RuleColumn => {
    const before = programme.ruleSets[index - 1]
    const own = programme.ruleSets[index]
    return {
      ruleSet,
      values: valuesOf(ruleSet),
      shipped: new Map(
        own ? differencesOf(own, ruleSet).map(({ key, before = null }) => [key, before] as const) : [],
      ),
      changed: new Set(before && own ? differencesOf(before, own).map(({ key }) => key) : []),
      inForce: ruleSet.id === inForce,
      qualification: qualify({ asOf, totals, catalogue, rules: rules.only(ruleSet) }),
    }
  })
  const keys = new Map(
    columns.toReversed().flatMap(({ values }) => values.map(({ cited: _, ...name }) => [name.key, name])),
  )
  return {
    programme,
    today,
    asOf,
    hasData: totals.length > 0,
    columns,
    keys: [...keys.values()],
    overrides,
  }
}
