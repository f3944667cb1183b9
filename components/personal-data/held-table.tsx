import type { PersonalData } from '@/lib/personal-data/get-personal-data'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'

type Column = PersonalData['held'][number]
/** What is held for one reason, wherever it is. */
type Line = Pick<Column, 'place' | 'why' | 'kept' | 'erased'> & { rows: number | null }

const GROUPS = [
  { who: 'learner', name: 'Learners' },
  { who: 'trainer', name: 'Trainers' },
  { who: 'user', name: 'Users and other people of the company' },
  { who: 'anyone', name: 'Anybody, where people write or send what they like' },
] as const

/** What is held, by whom it is about. */
export function HeldTables({ held, retention }: Pick<PersonalData, 'held' | 'retention'>) {
  const howLong = (line: Line) => {
    const kept = retention.find(({ kind }) => kind === line.kept)
    return kept?.months
      ? `${showCount(kept.months, 'month')} after ${kept.since}`
      : 'As long as the organization'
  }
  return GROUPS.map(({ who, name }) => (
    <section key={who} className="panel" aria-labelledby={`held-${who}`}>
      <h2 id={`held-${who}`}>{name}</h2>
      <DataTable
        name={name}
        rows={linesOf(held.filter((one) => one.who === who))}
        keyOf={({ place, why }) => `${place} ${why}`}
        empty="Nothing."
        columns={[
          { name: 'Where', heads: true, of: ({ place }) => place },
          { name: 'Why', of: ({ why }) => why },
          { name: 'How long', of: howLong },
          { name: 'Rows', number: true, of: ({ rows }) => rows?.toLocaleString('en') ?? 'with the account' },
          who !== 'user' &&
            who !== 'trainer' && {
              name: 'When a learner is erased',
              of: ({ erased }) => erased ?? 'Not of learners.',
            },
        ]}
      />
    </section>
  ))
}

/** Places that say the same of themselves stand together. */
function linesOf(columns: readonly Column[]): Line[] {
  const lines = new Map<string, Line & { counts: Map<string, number> }>()
  for (const { place, why, kept, erased, rows } of columns) {
    const key = JSON.stringify([why, kept, erased, rows === null])
    const line = lines.get(key) ?? { place, why, kept, erased, rows, counts: new Map() }
    if (rows !== null) line.counts.set(place, Math.max(rows, line.counts.get(place) ?? 0))
    const places = new Set([...line.place.split(', '), place])
    lines.set(key, { ...line, place: [...places].join(', ') })
  }
  return [...lines.values()].map(({ counts, ...line }) => ({
    ...line,
    rows: line.rows === null ? null : [...counts.values()].reduce((sum, count) => sum + count, 0),
  }))
}
