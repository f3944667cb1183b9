import type { PlainDate } from '../../../dates'
import { isExam } from '../../../imports/model/is-exam'
import { certificationOf } from '../names/certifications'
import { asWritten, type Meaning } from '../names/meaning'
import type { CertificationRow } from './rows'

/** When somebody completed a certification, and until when it holds. */
type Held = { person: string; certification: string; completedOn: PlainDate; expiresOn: PlainDate | null }

/** One certification of a pool; see PoolEntry of the rules. */
type Entry = { certification: string; earnedBy?: PlainDate; countsTo?: PlainDate }

/** Why a certification that somebody holds does not count in a pool on a day. */
type Why = 'not-linked' | 'left' | 'not-yet' | 'expired' | 'too-late' | 'retired'

/** What somebody holds of a pool, by its id. `why` null: it counts. */
export type Judged = Held & { leftOn: PlainDate | null; entry: Entry; why: Why | null }

export type Skills = {
  /** Everybody with at least one certification that counts in the pool on that day. */
  people(pool: readonly Entry[], asOf: PlainDate): ReadonlySet<string>
  /** Every certification of the pool that somebody holds or held. */
  judged(pool: readonly Entry[], asOf: PlainDate): Judged[]
  /** Certifications that nobody knows, as the rows name them. */
  unknown: readonly string[]
}

type People = { unlinked: ReadonlySet<string>; left: ReadonlyMap<string, PlainDate> }

/**
 * Reads certifications once: by certification.
 * @param meaning of names, where the organization says what is meant
 */
export function readSkills(rows: readonly CertificationRow[], meaning: Meaning = asWritten): Skills {
  const told = rows.filter(({ type }) => !isExam(type))
  const of = {
    unlinked: new Set(told.filter(({ linked }) => linked === false).map(({ person }) => person)),
    left: firstLeft(told),
  }
  const held = new Map<string, Held[]>()
  const unknown = new Set<string>()
  for (const { person, certification, completedOn, expiresOn } of told) {
    const id = certificationOf(meaning('certifications', 'certification', certification))
    if (id === null) {
      unknown.add(certification)
      continue
    }
    const own = held.get(id) ?? []
    held.set(id, own)
    own.push({ person, certification: id, completedOn, expiresOn })
  }
  return {
    people: (pool, asOf) => peopleIn(pool, asOf, held, of),
    judged: (pool, asOf) =>
      pool.flatMap((entry) =>
        (held.get(entry.certification) ?? []).map((one) => ({
          ...one,
          leftOn: of.left.get(one.person) ?? null,
          entry,
          why: whyNot(one, entry, asOf, of),
        })),
      ),
    unknown: [...unknown],
  }
}

function firstLeft(told: readonly CertificationRow[]): Map<string, PlainDate> {
  const left = new Map<string, PlainDate>()
  for (const { person, leftOn } of told)
    if (leftOn !== null && leftOn < (left.get(person) ?? '9999-99-99')) left.set(person, leftOn)
  return left
}

function peopleIn(
  pool: readonly Entry[],
  asOf: PlainDate,
  held: ReadonlyMap<string, readonly Held[]>,
  of: People,
): Set<string> {
  const people = new Set<string>()
  for (const entry of pool)
    for (const one of held.get(entry.certification) ?? [])
      if (whyNot(one, entry, asOf, of) === null) people.add(one.person)
  return people
}

function whyNot(
  { person, completedOn, expiresOn }: Held,
  { earnedBy, countsTo }: Entry,
  asOf: PlainDate,
  { unlinked, left }: People,
): Why | null {
  if (unlinked.has(person)) return 'not-linked'
  if (asOf >= (left.get(person) ?? '9999-99-99')) return 'left'
  if (completedOn > asOf) return 'not-yet'
  if (expiresOn !== null && expiresOn < asOf) return 'expired'
  if (earnedBy !== undefined && completedOn > earnedBy) return 'too-late'
  return countsTo !== undefined && asOf > countsTo ? 'retired' : null
}
