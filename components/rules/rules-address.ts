import { isPlainDate, type PlainDate } from '@/lib/dates'
import { isKeepable } from '@/lib/http/keepable'
import type { ProposalInput } from '@/lib/services/rules/override-input'

type Query = Record<string, string | string[] | undefined>
/** `as_of` the date that is scored; `rule_set`, `key`, `value` an override to be looked at. */
export type RulesAddress = { asOf?: PlainDate; proposal: ProposalInput | null }

export function readRulesAddress(query: Query): RulesAddress {
  const one = (name: string) => {
    const text = [query[name]].flat()[0]?.slice(0, 100) ?? ''
    return isKeepable(text) ? text : ''
  }
  const asOf = one('as_of')
  const [ruleSet, key] = [one('rule_set'), one('key')]
  const proposal = ruleSet && key ? { ruleSet, key, value: one('value') || null } : null
  return { ...(isPlainDate(asOf) && { asOf }), proposal }
}

export const rulesPath = (slug: string): string => `/${slug}/membership/training-services/rules`
