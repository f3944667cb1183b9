import { add } from '../../../scoring/rational'
import { isCounted, type PersonRow } from './row'

/**
 * A certification of somebody, or, for who may not see people, all that they hold of it. `certifications`: how many it
 * stands for. `people`: how many of them bring somebody to what is counted.
 */
export type ShownPerson = Omit<PersonRow, 'person' | 'completedOn'> & {
  person: string | null
  completedOn: string | null
  certifications: number
  people: number
}

export const withPeople = (rows: readonly PersonRow[]): ShownPerson[] =>
  rows.map((row) => ({ ...row, certifications: 1, people: Number(isCounted(row)) }))

/** Each certification of a part as one row: how many are held and how many people they bring, and nothing else of them. */
export function withoutPeople(rows: readonly PersonRow[]): ShownPerson[] {
  const merged = new Map<string, ShownPerson>()
  for (const row of withPeople(rows)) {
    const key = `${row.part} ${row.certification}`
    const one = merged.get(key)
    const [certifications, people] = [
      (one?.certifications ?? 0) + row.certifications,
      (one?.people ?? 0) + row.people,
    ]
    merged.set(key, {
      ...row,
      person: null,
      completedOn: null,
      expiresOn: null,
      certifications,
      people,
      note: people < certifications ? `${people} of ${certifications} count.` : '',
      counted: one ? { ...one.counted, now: add(one.counted.now, row.counted.now) } : row.counted,
      contribution: one ? add(one.contribution, row.contribution) : row.contribution,
    })
  }
  return [...merged.values()]
}
