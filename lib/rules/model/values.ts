import type { Cited, ConditionRule, RuleSet, ValueRule } from './schema'

export type RuleValueKind = 'threshold' | 'weight' | 'cap' | 'window'

/** One cited value of a rule set, by a key that is the same in every set. */
export type RuleValue = { key: string; kind: RuleValueKind; cited: Cited<string | null> }

/** null: the set asks for nothing here (an average per area before 2023). */
type Entry = { key: string; kind: RuleValueKind; cited: Cited<string | null> | null }

export const WINDOW_KEY = 'windowMonths'

/** Every value of a rule set in page order; what holds for each of several alternatives stands once, under `area/…`. */
export function valuesOf(ruleSet: RuleSet): RuleValue[] {
  const { windowMonths } = ruleSet
  const window: Entry = {
    key: WINDOW_KEY,
    kind: 'window',
    cited: { ...windowMonths, value: String(windowMonths.value) },
  }
  const found = new Map<string, RuleValue>()
  for (const { key, kind, cited } of [...conditionEntries(ruleSet.qualification), window])
    if (cited && !found.has(key)) found.set(key, { key, kind, cited })
  return [...found.values()]
}

/** The same rule set with other values, by key; keys it does not have are left alone. */
export function withValues(ruleSet: RuleSet, changes: ReadonlyMap<string, Cited<string | null>>): RuleSet {
  const window = changes.get(WINDOW_KEY)
  return {
    ...ruleSet,
    windowMonths: window?.value ? { ...window, value: Number(window.value) } : ruleSet.windowMonths,
    qualification: conditionWith(ruleSet.qualification, changes),
  }
}

/** Alternatives share their values: `security/survey-completions` → `area/survey-completions`. */
const keyOf = (id: string, shared: boolean): string => (shared ? id.replace(/^[^/]+/, 'area') : id)

function conditionEntries(rule: ConditionRule, shared = false): Entry[] {
  if (rule.mechanism !== 'threshold')
    return rule.of.flatMap((part) => conditionEntries(part, shared || rule.mechanism === 'any-of'))
  return [
    { key: `${keyOf(rule.id, shared)}/threshold`, kind: 'threshold', cited: rule.atLeast },
    ...valueEntries(rule.of),
  ]
}

function valueEntries(rule: ValueRule): Entry[] {
  switch (rule.mechanism) {
    case 'sum':
      return rule.of.flatMap(valueEntries)
    case 'capped':
      return [...valueEntries(rule.of), { key: `${rule.id}/cap`, kind: 'cap', cited: rule.cap }]
    case 'weighted':
      return [{ key: rule.id.replace(/weighted$/, 'weight'), kind: 'weight', cited: rule.weight }]
    default:
      return []
  }
}

function conditionWith<T extends ConditionRule>(
  rule: T,
  changes: ReadonlyMap<string, Cited<string | null>>,
  shared = false,
): T {
  if (rule.mechanism !== 'threshold') {
    const below = shared || rule.mechanism === 'any-of'
    return { ...rule, of: rule.of.map((part) => conditionWith(part, changes, below)) }
  }
  const atLeast = rule.atLeast && required(changes.get(`${keyOf(rule.id, shared)}/threshold`))
  return { ...rule, atLeast: atLeast ?? rule.atLeast, of: valueWith(rule.of, changes) }
}

function valueWith<T extends ValueRule>(rule: T, changes: ReadonlyMap<string, Cited<string | null>>): T {
  switch (rule.mechanism) {
    case 'sum':
      return { ...rule, of: rule.of.map((part) => valueWith(part, changes)) }
    case 'capped':
      return { ...rule, cap: changes.get(`${rule.id}/cap`) ?? rule.cap, of: valueWith(rule.of, changes) }
    case 'weighted':
      return {
        ...rule,
        weight: required(changes.get(rule.id.replace(/weighted$/, 'weight'))) ?? rule.weight,
        of: valueWith(rule.of, changes),
      }
    default:
      return rule
  }
}

/** Only a limit can be none. */
const required = (cited: Cited<string | null> | undefined): Cited<string> | null =>
  cited && cited.value !== null ? { ...cited, value: cited.value } : null
