import { add } from '../../../scoring/rational'
import type { PersonRow } from './row'

/** A row for who may see of people that they count, and nothing else of them. */
export type ShownPerson = Omit<PersonRow, 'person' | 'completedOn'> & {
  person: string | null
  completedOn: string | null
}

/** Each certification of a part as one row, with how many people it brings; those that bring nobody are left out. */
export function withoutPeople(rows: readonly PersonRow[]): ShownPerson[] {
  const merged = new Map<string, ShownPerson>()
  for (const row of rows) {
    if (row.counted.now.n === 0n) continue
    const key = `${row.part} ${row.certification}`
    const { counted, contribution } = merged.get(key) ?? { counted: null, contribution: null }
    merged.set(key, {
      ...row,
      person: null,
      completedOn: null,
      expiresOn: null,
      note: '',
      counted: counted ? { ...counted, now: add(counted.now, row.counted.now) } : row.counted,
      contribution: contribution ? add(contribution, row.contribution) : row.contribution,
    })
  }
  return [...merged.values()]
}
