import type { Mapping, Unfolded } from './mapping'

/** How each row of a line is read: a line is one row, unless the mapping unfolds it. */
export function rowMappings<M extends Pick<Mapping, 'columns' | 'fixed' | 'unfold'>>({
  unfold,
  ...mapping
}: M): Omit<M, 'unfold'>[] {
  if (!unfold) return [mapping]
  return unfold.map(({ columns, fixed }) => ({
    ...mapping,
    columns: { ...mapping.columns, ...columns },
    fixed: { ...mapping.fixed, ...fixed },
  }))
}

/**
 * Rows of a file by number: those of one line follow each other, so that its line is found again.
 * @property names what tells the rows of a line apart, such as the workload; none: a line is one row
 */
export type RowsOfLines = { perLine: number; names: readonly string[] }

export const rowsOfLines = ({ unfold }: Pick<Mapping, 'unfold'>): RowsOfLines =>
  unfold ? { perLine: unfold.length, names: unfold.map(nameOfRow) } : { perLine: 1, names: [] }

export const nameOfRow = ({ fixed }: Unfolded): string => Object.values(fixed).join(' ')

export const rowNumber = (line: number, at: number, { perLine }: RowsOfLines): number => line * perLine + at
export const lineOfRow = (row: number, { perLine }: RowsOfLines): number => Math.floor(row / perLine)
