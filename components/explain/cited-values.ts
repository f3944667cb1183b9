import type { Cited } from '@/lib/rules/model'
import { type RuleValueKind, valuesIn } from '@/lib/rules/model/values'
import type { Criterion } from '@/lib/scoring/criterion'

export type CitedValue = { name: string; cited: Cited<string | null> }

/** By the kind of value, in this order. */
const NAMES: Record<RuleValueKind, string> = {
  threshold: 'benchmark',
  weight: 'weight',
  cap: 'limit',
  window: 'window',
}
const KINDS = Object.keys(NAMES)

/** What the rule set says of a criterion: `weight of Advanced`. */
export const citedValues = ({ node, words }: Criterion): CitedValue[] =>
  valuesIn(node.rule)
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map(({ kind, part, cited }) => ({
      name: part === null ? NAMES[kind] : `${NAMES[kind]} of ${words.parts[part] ?? part}`,
      cited,
    }))
