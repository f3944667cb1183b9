/** One bad file, or one bad way to send it. */
export type Case = {
  name: string
  /** Of the address of imports, without the question mark. */
  query: string
  headers?: Record<string, string>
  body: Buffer
  /** `cut`: so many bytes fewer than announced are sent; nobody need answer. */
  cut?: number
  /** Sent as an upload in pieces, and imported from there. */
  pieces?: number[]
}
export type Random = () => number

export const pick = <T>(random: Random, values: readonly T[]): T => {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('There is nothing to pick from.')
  return value
}
export const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1))
export const COURSEWARE = 'kind=courseware-completions'
const KINDS = ['courseware-completions', 'exam-unit-purchases', 'survey-responses'] as const
export const anyKind = (random: Random): string => `kind=${pick(random, KINDS)}`

const HEADER = ['redemption_id', 'redeemed_on', 'course_number', 'location_id', 'learner_id']

/** A sound table: the header, then rows that nobody else has. */
export function table(random: Random, rows: number): string[][] {
  const run = Math.floor(random() * 1e9).toString(36)
  return [
    [...HEADER],
    ...Array.from({ length: rows }, (_, index) => [
      `H-${run}-${index}`,
      `2026-0${1 + (index % 9)}-1${index % 10}`,
      pick(random, ['AZ-104T00', 'AZ-900T00', 'XX-100T00']),
      `1000${index % 5}`,
      `L${index}`,
    ]),
  ]
}

export const csv = (rows: readonly (readonly string[])[], separator = ',', end = '\n'): string =>
  rows.map((cells) => cells.join(separator) + end).join('')
