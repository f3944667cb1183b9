import { z } from 'zod'
import { LaurelError } from '../errors'
import { checkedValue } from '../scoring/override-value'
import type { Override, RuleBook } from '../scoring/rule-book'
import { valuesOf } from './model/values'

const proposal = {
  ruleSet: z.string('Name a rule set.'),
  key: z.string('Name a value of the rule set.'),
  /** null or empty: no limit. */
  value: z
    .string('A number or one of the choices as text, or null for no limit.')
    .max(20, 'At most 20 characters.')
    .nullable(),
}
const reason = z
  .string('Give a reason.')
  .trim()
  .min(1, 'Give a reason. Everybody who sees the value sees it too.')
  .max(500, 'At most 500 characters.')

export const proposalInput = z.object(proposal)
export const overrideInput = z.object({ ...proposal, reason })
export const removalInput = z.object({ reason })
export type ProposalInput = z.infer<typeof proposalInput>
export type OverrideInput = z.infer<typeof overrideInput>
export type RemovalInput = z.infer<typeof removalInput>

/** What an override would put in the place of what. */
export type Proposal = {
  /** Its id. */
  ruleSet: string
  key: string
  /** As it is now: the programme's, or the override before. */
  now: string | null
  /** Written as rule sets write it. */
  value: string | null
}

/** Of a tree of criteria. @throws LaurelError invalid_request (nonsense), conflict (it is so already, or it is the programme's own) */
export function proposalOf(rules: RuleBook, { ruleSet: id, key, value: text }: ProposalInput): Proposal {
  const ruleSet = rules.sets.find((set) => set.id === id)
  const { programme } = rules
  const shipped = programme.ruleSets.find((set) => set.id === id)
  if (!ruleSet || !shipped) throw noRuleSet(id)
  const checked = checkedValue(programme, ruleSet, key, text)
  const now = valuesOf(ruleSet).find((one) => one.key === key)
  if ('problem' in checked || !now)
    throw refused(now ? 'value' : 'key', 'problem' in checked ? checked.problem : 'Choose a value.')
  const { value } = checked
  if (value === now.cited.value)
    throw already(`${programme.valueWords(key)[0]} is ${words(value)} in ${id} already. Give another value.`)
  const own = valuesOf(shipped).find((one) => one.key === key)
  if (value === own?.cited.value) throw ownAlready(words(value))
  return { ruleSet: id, key, now: now.cited.value, value }
}

const words = (value: string | null) => value ?? 'without limit'
export const already = (sentence: string) =>
  new LaurelError('conflict', sentence, [{ path: 'value', message: sentence }])
export const ownAlready = (value: string) =>
  already(`${value} is the programme’s own value. Take the override back instead.`)
export const refused = (path: string, message: string) =>
  new LaurelError('invalid_request', message, [{ path, message }])
export const noRuleSet = (id: string) =>
  refused('ruleSet', `There is no rule set ${id}. Choose one of the list.`)

/** The rules as they would be with one more override. */
export const withProposal = (
  overrides: readonly Override[],
  { ruleSet, key, value }: Proposal,
): Override[] => [
  ...overrides.filter((one) => one.ruleSet !== ruleSet || one.key !== key),
  // Never kept nor shown: only its value acts.
  { id: 0, ruleSet, key, value, reason: 'preview', since: '0001-01-01', byName: 'you' },
]
