import { type PlainDate, showDate } from '../../dates'
import type { Field, KindRow } from './field'

export const STATES = ['incomplete', 'ends_soon', 'complete'] as const
export type State = (typeof STATES)[number]
export const STATE_NAMES: Record<State, string> = {
  incomplete: 'Incomplete',
  ends_soon: 'Ends soon',
  complete: 'Complete',
}

/** What ends within so many days ends soon. */
export const SOON_DAYS = 30

/** What is asked for and not filled, what breaks the clause, both by field; and what is awaited next, by its place in `ends`. */
export type Standing = {
  missing: readonly string[]
  wrong: readonly string[]
  next: { at: number; on: PlainDate } | null
  soon: boolean
}

export const stateOf = ({ missing, wrong, soon }: Standing): State =>
  missing.length + wrong.length > 0 ? 'incomplete' : soon ? 'ends_soon' : 'complete'

/** The same as a sentence. */
export function stateText(kind: KindRow, standing: Standing): string {
  const field = (name: string) => kind.fields.find((one) => one.name === name)
  const wrong = standing.wrong.flatMap((name) => wordsOf(field(name)))
  const missing = standing.missing.map((name) => field(name)?.label ?? name)
  const sentences = [
    ...wrong.map((words) => `${words}.`),
    ...(missing.length > 0 ? [`Missing: ${missing.join('; ')}.`] : []),
  ]
  const awaited = standing.next && kind.ends?.[standing.next.at]
  const next = standing.next && awaited ? [`${awaited.what}: ${showDate(standing.next.on)}.`] : []
  return [...(sentences.length > 0 ? sentences : ['Complete.']), ...next].join(' ')
}

const wordsOf = (field: Field | undefined): string[] => (field?.wrong ? [field.wrong.words] : [])
