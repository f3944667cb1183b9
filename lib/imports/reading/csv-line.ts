import type { Separator } from './mapping'

/** Cells as a line of CSV, without its line end. */
export const csvLine = (cells: readonly string[], separator: Separator): string =>
  cells
    .map((cell) => (cell.includes(separator) || /["\r\n]/.test(cell) ? quoted(cell) : cell))
    .join(separator)

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
