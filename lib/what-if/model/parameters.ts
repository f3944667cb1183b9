import { isPlainDate, type PlainDate } from '../../dates'
import type { Problem } from './problem'

export type TextOf = (name: string) => string | null | undefined
type Dated = { asOf: PlainDate | null; ruleSet: string | null }

/** Reads parameters by name; what cannot be read is left out and named. An empty value is an absent one. */
export function parameterReader(textOf: TextOf, problems: Problem[] = []) {
  const read = <T>(name: string, absent: T, reader: (text: string) => T | null, message: string): T => {
    const text = textOf(name)?.trim() ?? ''
    if (text === '') return absent
    const value = reader(text)
    if (value !== null) return value
    problems.push({ path: name, message: `“${text.slice(0, 20)}” is not ${message}` })
    return absent
  }
  /** What every simulation may name: its date, and rules in place of those in force on it. */
  const dated = (ruleSets: readonly string[]): Dated => {
    const one = (name: string, is: (text: string) => boolean, message: string) =>
      read<string | null>(name, null, (text) => (is(text) ? text : null), message)
    return {
      asOf: one('as_of', isPlainDate, 'a real date of the form YYYY-MM-DD.'),
      ruleSet: one('rule_set', (text) => ruleSets.includes(text), `one of ${ruleSets.join(', ')}.`),
    }
  }
  return { read, dated, problems }
}

/** The same as parameters, behind those of the changes. */
export function writeDated(query: URLSearchParams, { asOf, ruleSet }: Dated): URLSearchParams {
  if (asOf) query.set('as_of', asOf)
  if (ruleSet) query.set('rule_set', ruleSet)
  return query
}

/** Between changes that one parameter says one after the other, each as it was written. */
export const BETWEEN_CHANGES = ';'

/** The parameters without one of these changes. */
export function withoutChange(
  { changes = '', ...others }: Readonly<Record<string, string>>,
  at: number,
): Record<string, string> {
  const left = changes.split(BETWEEN_CHANGES).filter((_, other) => other !== at)
  return { ...(left.length > 0 && { changes: left.join(BETWEEN_CHANGES) }), ...others }
}
