import type { PersonalData } from '@/lib/personal-data/get-personal-data'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'

type Column = PersonalData['held'][number]
/** Columns of one place that are held for one reason. */
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

function linesOf(columns: readonly Column[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { place, why, kept, erased, rows } of columns) {
    const before = lines.get(`${place} ${why}`)
    const most = before?.rows == null ? rows : Math.max(before.rows, rows ?? 0)
    lines.set(`${place} ${why}`, { place, why, kept, erased: before?.erased ?? erased, rows: most })
  }
  return [...lines.values()]
}
