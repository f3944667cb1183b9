/**
 * State of an organization as the replay of its imports that are not withdrawn, in the order they were published,
 * with the right Location ID in the place of each mistyped one that was merged: an in-memory model of what the
 * services do in the database.
 */
import type { LineItems, RawRow } from './score-rows'
import { type ValidRow, validRow } from './valid-row'

type Kind = keyof LineItems
export type OracleFile = {
  id: number
  kind: Kind
  /** The day of the import: rows dated after it are rejected. */
  today: string
  /** `apply`: a known row that says something else is taken at the file's word. Default: it is kept aside. */
  changes?: 'reject' | 'apply'
  rows: readonly RawRow[]
}
/** `merge`: Location IDs, the mistyped one and the right one. */
export type OracleEvent =
  | { publish: OracleFile }
  | { withdraw: number }
  | { merge: { from: string; into: string } }

/** What became of the rows of a file at the moment it was published. */
export type Outcome = {
  read: number
  accepted: number
  changed: number
  duplicate: number
  /** `invalid`: cannot be taken; `conflict`: a known identity with other content. */
  rejected: { row: number; why: 'invalid' | 'conflict' }[]
}
export type Replayed = {
  items: LineItems
  outcomes: Map<number, Outcome>
  /** `<kind> <identity>` → the import the row stands by. */
  owners: Map<string, number>
  /** `<kind> <identity>` → the Location ID the row shows. */
  places: Map<string, string>
}

/** All files published one after the other, then some withdrawn. */
export function replay(files: readonly OracleFile[], withdrawn: readonly number[] = []): Replayed {
  return replayEvents([
    ...files.map((file) => ({ publish: file })),
    ...withdrawn.map((id) => ({ withdraw: id })),
  ])
}

export function replayEvents(events: readonly OracleEvent[]): Replayed {
  let published: OracleFile[] = []
  let means = new Map<string, string>()
  let state = new State()
  const outcomes = new Map<number, Outcome>()
  for (const event of events) {
    if ('publish' in event) {
      published = [...published, event.publish]
      outcomes.set(event.publish.id, state.apply(parse(event.publish, means)))
      continue
    }
    if ('withdraw' in event) published = published.filter(({ id }) => id !== event.withdraw)
    else means = merged(means, event.merge)
    state = new State()
    for (const file of published) state.apply(parse(file, means))
  }
  return { items: state.items(), outcomes, owners: state.owners(), places: state.places() }
}

/** What meant the mistyped one means the right one too. */
function merged(means: Map<string, string>, { from, into }: { from: string; into: string }) {
  const changed = [...means].map(([id, right]) => [id, right === from ? into : right] as const)
  return new Map([...changed, [from, into] as const])
}

type Parsed = { file: OracleFile; rows: (ValidRow | null)[] }

function parse(file: OracleFile, means: Map<string, string>): Parsed {
  const placed = (row: RawRow) => {
    const right = means.get(row.location_id ?? '')
    return right === undefined ? row : { ...row, location_id: right }
  }
  return { file, rows: file.rows.map((row) => validRow(file.kind, placed(row), file.today)) }
}

class State {
  private readonly known: Record<Kind, Map<string, ValidRow & { owner: number }>> = {
    'courseware-completions': new Map(),
    'exam-unit-purchases': new Map(),
    'survey-responses': new Map(),
  }

  apply({ file, rows }: Parsed): Outcome {
    const outcome: Outcome = { read: rows.length, accepted: 0, changed: 0, duplicate: 0, rejected: [] }
    const known = this.known[file.kind]
    const said = new Set<string>()
    for (const [row, valid] of rows.entries()) {
      const standing = valid && known.get(valid.identity)
      if (valid === null) outcome.rejected.push({ row, why: 'invalid' })
      else if (!standing) {
        known.set(valid.identity, { ...valid, owner: file.id })
        outcome.accepted++
      } else if (standing.content === valid.content) outcome.duplicate++
      else if (file.changes === 'apply' && !said.has(valid.identity)) {
        known.set(valid.identity, { ...valid, owner: file.id })
        outcome.changed++
      } else outcome.rejected.push({ row, why: 'conflict' })
      if (valid) said.add(valid.identity)
    }
    return outcome
  }

  items(): LineItems {
    const rows = (kind: Kind) => [...this.known[kind].values()].map(({ row }) => row)
    return {
      'courseware-completions': rows('courseware-completions'),
      'exam-unit-purchases': rows('exam-unit-purchases'),
      'survey-responses': rows('survey-responses'),
    }
  }

  owners(): Map<string, number> {
    return this.each(({ owner }) => owner)
  }

  places(): Map<string, string> {
    return this.each(({ row }) => row.location_id ?? '')
  }

  private each<T>(say: (row: ValidRow & { owner: number }) => T): Map<string, T> {
    const all = Object.entries(this.known).flatMap(([kind, rows]) =>
      [...rows].map(([identity, row]) => [`${kind} ${identity}`, say(row)] as const),
    )
    return new Map(all)
  }
}
