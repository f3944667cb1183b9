import type { RuleSet } from '../rules/model/schema'
import { type RuleValue, valuesOf } from '../rules/model/values'
import type { Programme } from './programme'

/** `problem`: why the value cannot be taken, and what to give instead. */
export type CheckedValue = { value: string | null } | { problem: string }

const LONGEST_WINDOW = 12

/**
 * A value of an organization's own for a key of a rule set, in the form in which rule sets are written: `0.50` is
 * `0.5`; nothing is no limit.
 */
export function checkedValue(
  programme: Programme,
  ruleSet: RuleSet,
  key: string,
  text: string | null,
): CheckedValue {
  const known = valuesOf(ruleSet).find((one) => one.key === key)
  if (!known) return { problem: `${ruleSet.id} has no such value. Choose one of its own.` }
  if (!programme.mayOverride(known))
    return {
      problem: `${programme.valueWords(key)[0]} cannot be overridden: line items could not show the rows beyond it.`,
    }
  const given = text?.trim() ?? ''
  if (given === '')
    return known.kind === 'cap' ? { value: null } : { problem: 'Give a number: only a limit can be none.' }
  if (!/^\d{1,7}(\.\d{1,4})?$/.test(given))
    return { problem: 'Give a number with a point as decimal sign, such as 0.5 or 250.' }
  const value = plain(given)
  const problem = outside(programme, known, Number(value))
  return problem ? { problem } : { value }
}

function outside({ metrics }: Programme, { key, kind }: RuleValue, number: number): string | null {
  if (kind === 'window')
    return Number.isInteger(number) && number >= 1 && number <= LONGEST_WINDOW
      ? null
      : `Give 1 to ${LONGEST_WINDOW} whole months.`
  if (kind !== 'threshold') return null
  const [metric = ''] = key.split('/').slice(-2)
  if (metrics[metric]?.unit.name === 'average')
    return number >= 1 && number <= 5 ? null : 'Answers go from 1 to 5: give a number of those.'
  return number > 0 ? null : 'A benchmark is above 0.'
}

/** Without zeros that say nothing. */
const plain = (text: string): string => {
  const [whole = '0', fraction = ''] = text.split('.')
  const rest = fraction.replace(/(?<!0)0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '')}${rest ? `.${rest}` : ''}`
}
