import { type Part, text } from './part'

type Proposal = { ruleSet: string; key: string; value: string | null } | null

/** An override to be looked at; without a value, what it takes away. */
export const proposal: Part<Proposal> = {
  names: ['rule_set', 'key', 'value'],
  read(one) {
    const [ruleSet, key, value] = ['rule_set', 'key', 'value'].map((name) => text(name, 100).read(one))
    return ruleSet && key ? { ruleSet, key, value: value || null } : null
  },
  write: (given) => ({
    rule_set: given?.ruleSet ?? '',
    key: given?.key ?? '',
    value: given?.value ?? '',
  }),
}
