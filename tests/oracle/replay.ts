/**
 * State of an organization as the replay of its imports that are not withdrawn, in the order they were published:
 * an in-memory model of what the import service does in the database.
 */
import type { LineItems, RawRow } from './score-rows'
import { type ValidRow, validRow } from './valid-row'

type Kind = keyof LineItems
export type OracleFile = {
  id: number
  kind: Kind
  /** The day of the import: rows dated after it are rejected. */
  today: string
  rows: readonly RawRow[]
}
export type OracleEvent = { publish: OracleFile } | { withdraw: number }

/** What became of the rows of a file at the moment it was published. */
export type Outcome = {
  read: number
  accepted: number
  duplicate: number
  /** `invalid`: cannot be taken; `conflict`: a known identity with other content. */
  rejected: { row: number; why: 'invalid' | 'conflict' }[]
}
export type Replayed = {
  items: LineItems
  outcomes: Map<number, Outcome>
  /** `<kind> <identity>` → the import the row stands by. */
  owners: Map<string, number>
}

/** All files published one after the other, then some withdrawn. */
export function replay(files: readonly OracleFile[], withdrawn: readonly number[] = []): Replayed {
  return replayEvents([
    ...files.map((file) => ({ publish: file })),
    ...withdrawn.map((id) => ({ withdraw: id })),
  ])
}

export function replayEvents(events: readonly OracleEvent[]): Replayed {
  let published: Parsed[] = []
  let state = new State()
  const outcomes = new Map<number, Outcome>()
  for (const event of events) {
    if ('publish' in event) {
      const parsed = parse(event.publish)
      published = [...published, parsed]
      outcomes.set(event.publish.id, state.apply(parsed))
    } else {
      published = published.filter(({ file }) => file.id !== event.withdraw)
      state = new State()
      for (const parsed of published) state.apply(parsed)
    }
  }
  return { items: state.items(), outcomes, owners: state.owners() }
}

type Parsed = { file: OracleFile; rows: (ValidRow | null)[] }

function parse(file: OracleFile): Parsed {
  return { file, rows: file.rows.map((row) => validRow(file.kind, row, file.today)) }
}

class State {
  private readonly known: Record<Kind, Map<string, ValidRow & { owner: number }>> = {
    'courseware-completions': new Map(),
    'exam-unit-purchases': new Map(),
    'survey-responses': new Map(),
  }

  apply({ file, rows }: Parsed): Outcome {
    const outcome: Outcome = { read: rows.length, accepted: 0, duplicate: 0, rejected: [] }
    const known = this.known[file.kind]
    for (const [row, valid] of rows.entries()) {
      const standing = valid && known.get(valid.identity)
      if (valid === null) outcome.rejected.push({ row, why: 'invalid' })
      else if (!standing) {
        known.set(valid.identity, { ...valid, owner: file.id })
        outcome.accepted++
      } else if (standing.content === valid.content) outcome.duplicate++
      else outcome.rejected.push({ row, why: 'conflict' })
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
    const all = Object.entries(this.known).flatMap(([kind, rows]) =>
      [...rows].map(([identity, { owner }]) => [`${kind} ${identity}`, owner] as const),
    )
    return new Map(all)
  }
}
