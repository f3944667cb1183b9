import { ofOrg } from './address'
import { all, day, type Part, text } from './part'
import { TRAINING_SERVICES } from './programme'

type Proposal = { ruleSet: string; key: string; value: string | null } | null

/** An override to be looked at; without a value, what it takes away. */
const proposal: Part<Proposal> = {
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

/** `asOf` the date that is scored. */
export const rulesPage = ofOrg({
  path: `${TRAINING_SERVICES}/rules`,
  name: 'Rules',
  action: 'qualification:read',
  says: all({ asOf: day('as_of'), proposal }),
})
export type RulesAddress = ReturnType<typeof rulesPage.read>
