import { type Part, text, unreadOf } from './part'

type Proposal = { ruleSet: string; key: string; value: string | null } | null

const PARTS = ['rule_set', 'key', 'value'].map((name) => text(name, 100))

/** An override to be looked at; without a value, what it takes away. */
export const proposal: Part<Proposal> = {
  names: PARTS.flatMap(({ names }) => names),
  unread: unreadOf(PARTS),
  read(one) {
    const [ruleSet, key, value] = PARTS.map((part) => part.read(one))
    return ruleSet && key ? { ruleSet, key, value: value || null } : null
  },
  write: (given) => ({
    rule_set: given?.ruleSet ?? '',
    key: given?.key ?? '',
    value: given?.value ?? '',
  }),
}
