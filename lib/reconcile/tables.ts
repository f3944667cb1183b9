import type { RowDifference, RowValues } from '@/lib/reconcile/sql/row-differences'
import type { Table, TableColumn } from '../exports/table'
import type { FigureDifference } from './compare-figures'
import type { Reconciliation, ReconciliationSummary } from './get-reconciliation'
import type { FigureSolution } from './model/search'

export const reconciliationsTable = (
  rows: readonly ReconciliationSummary[],
): Table<ReconciliationSummary> => ({
  name: 'reconciliations',
  rows,
  columns: [
    { name: 'id', of: ({ id }) => id },
    { name: 'name', of: ({ name }) => name, guarded: true },
    { name: 'taken_on', of: ({ takenOn }) => takenOn },
    { name: 'as_of', of: ({ asOf }) => asOf },
    { name: 'figures', of: ({ figures }) => figures },
    { name: 'differing', of: ({ differing }) => differing },
    { name: 'open', of: ({ open }) => open },
  ],
})

/** The first five columns are those of a file that is read again. */
export const figuresTable = ({ figures }: Reconciliation): Table<FigureDifference> => ({
  name: 'figures',
  rows: figures,
  columns: [
    { name: 'metric', of: ({ metric }) => metric },
    { name: 'area', of: ({ area }) => area },
    { name: 'month', of: ({ month }) => month },
    { name: 'location_id', of: ({ location }) => location, guarded: true },
    { name: 'value', of: ({ theirs }) => theirs },
    { name: 'our_value', of: ({ ours }) => ours },
    { name: 'difference', of: ({ difference }) => difference },
    { name: 'state', of: ({ state }) => state },
    { name: 'note', of: ({ note }) => note, guarded: true },
  ],
})

const valueColumns = (side: 'ours' | 'theirs'): TableColumn<RowDifference>[] => {
  const column = (name: string, of: (values: RowValues) => string | number | null) => ({
    name: `${side === 'ours' ? 'our' : 'their'}_${name}`,
    of: (row: RowDifference) => {
      const values = row[side]
      return values && of(values)
    },
  })
  return [
    column('date', ({ occurredOn }) => occurredOn),
    { ...column('course_or_exam', ({ item }) => item), guarded: true },
    { ...column('location_id', ({ location }) => location), guarded: true },
    { ...column('mct_id', ({ mctId }) => mctId), guarded: true },
    column('units', ({ units }) => units),
    column('answered', ({ answered }) => answered),
    column('answer_points', ({ answerPoints }) => answerPoints),
  ]
}

export const differencesTable = (rows: readonly RowDifference[]): Table<RowDifference> => ({
  name: 'differences',
  rows,
  columns: [
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'id', of: ({ identity }) => identity, guarded: true },
    { name: 'side', of: ({ side }) => side },
    ...valueColumns('ours'),
    ...valueColumns('theirs'),
    { name: 'import_id', of: ({ importId }) => importId },
    { name: 'state', of: ({ state }) => state },
    { name: 'note', of: ({ note }) => note, guarded: true },
  ],
})

type SolutionLine = { answer: number; words: string; rows: number; display: string; sum: string | null }

/** A line for each cause of each answer, numbered by answer. */
export const solutionTable = ({ answers }: FigureSolution): Table<SolutionLine> => ({
  name: 'solution',
  rows: answers.flatMap(({ causes, display, sum }, index) =>
    causes.map(({ words, rows }) => ({ answer: index + 1, words, rows, display, sum: sum ?? null })),
  ),
  columns: [
    { name: 'answer', of: ({ answer }) => answer },
    { name: 'cause', of: ({ words }) => words, guarded: true },
    { name: 'rows', of: ({ rows }) => rows },
    { name: 'gives', of: ({ display }) => display },
    // Where a programme tells it.
    ...(answers.some(({ sum }) => sum !== undefined)
      ? [{ name: 'sum', of: ({ sum }: SolutionLine) => sum, guarded: true }]
      : []),
  ],
})
