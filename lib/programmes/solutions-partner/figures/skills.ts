import type { PlainDate } from '../../../dates'
import { isExam } from '../../../imports/model/is-exam'
import { certificationOf } from '../names/certifications'
import { asWritten, type Meaning } from '../names/meaning'
import type { CertificationRow } from './rows'

/** When somebody completed a certification, and until when it holds. */
type Held = { person: string; completedOn: PlainDate; expiresOn: PlainDate | null }

/** One certification of a pool; see PoolEntry of the rules. */
type Entry = { certification: string; earnedBy?: PlainDate; countsTo?: PlainDate }

export type Skills = {
  /** Everybody with at least one certification that counts in the pool on that day. */
  people(pool: readonly Entry[], asOf: PlainDate): ReadonlySet<string>
  /** Certifications that nobody knows, as the rows name them. */
  unknown: readonly string[]
}

/** Reads certifications once: by certification, without people who are not linked. */
export function readSkills(rows: readonly CertificationRow[], meaning: Meaning = asWritten): Skills {
  const told = rows.filter(({ type }) => !isExam(type))
  const unlinked = new Set(told.filter(({ linked }) => linked === false).map(({ person }) => person))
  const left = new Map<string, PlainDate>()
  for (const { person, leftOn } of told)
    if (leftOn !== null && leftOn < (left.get(person) ?? '9999-99-99')) left.set(person, leftOn)
  const held = new Map<string, Held[]>()
  const unknown = new Set<string>()
  for (const row of told) {
    const id = certificationOf(meaning('certifications', 'certification', row.certification))
    if (id === null) unknown.add(row.certification)
    else if (!unlinked.has(row.person)) {
      const known = held.get(id)
      if (known) known.push(row)
      else held.set(id, [row])
    }
  }
  return { people: (pool, asOf) => peopleIn(pool, asOf, held, left), unknown: [...unknown] }
}

function peopleIn(
  pool: readonly Entry[],
  asOf: PlainDate,
  held: ReadonlyMap<string, readonly Held[]>,
  left: ReadonlyMap<string, PlainDate>,
): Set<string> {
  const people = new Set<string>()
  for (const { certification, earnedBy = '9999-12-31', countsTo = '9999-12-31' } of pool) {
    if (asOf > countsTo) continue
    for (const { person, completedOn, expiresOn } of held.get(certification) ?? []) {
      if (completedOn > asOf || completedOn > earnedBy) continue
      if (expiresOn !== null && expiresOn < asOf) continue
      if (asOf < (left.get(person) ?? '9999-99-99')) people.add(person)
    }
  }
  return people
}
