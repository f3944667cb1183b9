import { lastOf } from './rule-parts'
import type { Cited, ConditionRule, RuleSet, ThresholdRule, ValueRule } from './schema'

export type RuleValueKind = 'threshold' | 'weight' | 'cap' | 'window'

/** Which value of a rule set: by a key that is the same in every set, and what it makes. */
export type ValueName = {
  /** What holds for each of several alternatives has one key for all of them, under `area/…`. */
  key: string
  kind: RuleValueKind
  /** The criterion it makes, of several alternatives the first; null: it makes all of them. */
  criterion: string | null
  shared: boolean
  /** Which part of a sum it is about, by the last part of its id; null: all of the criterion. */
  part: string | null
}

/** One cited value of a rule set. */
export type RuleValue = ValueName & { cited: CitedText }

type CitedText = Cited<string | null>
/** What is put in the place of a value. */
type Change = (name: ValueName, cited: CitedText) => CitedText
/** What is known on the way down: of which criterion and part. */
type Way = Pick<ValueName, 'criterion' | 'shared' | 'part'>

export const WINDOW_KEY = 'windowMonths'
const WINDOW: ValueName = { key: WINDOW_KEY, kind: 'window', criterion: null, shared: false, part: null }

/** Every value of a rule set in page order; what holds for each of several alternatives stands once. */
export const valuesOf = (ruleSet: RuleSet): RuleValue[] => seen((note) => ruleSetWith(ruleSet, note))

/** The values of one criterion: its benchmark, then its parts'. */
export const valuesIn = (rule: ThresholdRule): RuleValue[] => seen((note) => criterionWith(rule, note, false))

/** The same rule set with other values, by key; keys it does not have are left alone. */
export const withValues = (ruleSet: RuleSet, changes: ReadonlyMap<string, CitedText>): RuleSet =>
  ruleSetWith(ruleSet, ({ key }, cited) => changes.get(key) ?? cited)

function seen(walk: (note: Change) => unknown): RuleValue[] {
  const found = new Map<string, RuleValue>()
  walk((name, cited) => {
    if (!found.has(name.key)) found.set(name.key, { ...name, cited })
    return cited
  })
  return [...found.values()]
}

function ruleSetWith(ruleSet: RuleSet, change: Change): RuleSet {
  const { windowMonths } = ruleSet
  const qualification = conditionWith(ruleSet.qualification, change, false)
  const window = required({ ...windowMonths, value: String(windowMonths.value) }, WINDOW, change)
  return { ...ruleSet, windowMonths: { ...window, value: Number(window.value) }, qualification }
}

function conditionWith(rule: ConditionRule, change: Change, shared: boolean): ConditionRule {
  if (rule.mechanism === 'threshold') return criterionWith(rule, change, shared)
  const below = shared || rule.mechanism === 'any-of'
  return { ...rule, of: rule.of.map((part) => conditionWith(part, change, below)) }
}

/** A benchmark of null: the set asks for nothing here (an average per area before 2023). */
function criterionWith(rule: ThresholdRule, change: Change, shared: boolean): ThresholdRule {
  const way: Way = { criterion: rule.id, shared, part: null }
  const key = `${shared ? rule.id.replace(/^[^/]+/, 'area') : rule.id}/threshold`
  const atLeast = rule.atLeast && required(rule.atLeast, { ...way, key, kind: 'threshold' }, change)
  return { ...rule, atLeast, of: valueWith(rule.of, change, way) }
}

function valueWith(rule: ValueRule, change: Change, way: Way): ValueRule {
  switch (rule.mechanism) {
    case 'sum':
      return {
        ...rule,
        of: rule.of.map((part) => valueWith(part, change, { ...way, part: lastOf(part.id) })),
      }
    case 'capped': {
      const of = valueWith(rule.of, change, way)
      return { ...rule, of, cap: change({ ...way, key: `${rule.id}/cap`, kind: 'cap' }, rule.cap) }
    }
    case 'weighted': {
      const key = rule.id.replace(/weighted$/, 'weight')
      const weight = required(rule.weight, { ...way, key, kind: 'weight' }, change)
      return { ...rule, weight, of: valueWith(rule.of, change, way) }
    }
    case 'tally':
    case 'mean':
      return rule
  }
}

/** Only a limit can be none. */
function required(cited: Cited<string>, name: ValueName, change: Change): Cited<string> {
  const changed = change(name, cited)
  const { value } = changed
  return value === null ? cited : { ...changed, value }
}
