import type { EntryProblem } from './model/entries'

export type Fault = { column: string; code: string; message: string }

/** One problem of all faults of a row, each column once: the first decides, and its words name the others. */
export function problemOf([first, ...others]: readonly Fault[]): EntryProblem {
  if (!first) return { column: '', code: 'bad_row', message: 'This row cannot be read.' }
  const columns = new Set([first.column])
  const words = others.flatMap(({ column, message }) => {
    if (columns.has(column)) return []
    columns.add(column)
    return [` ${column}: ${message}`]
  })
  return { ...first, message: `${first.message}${words.join('')}` }
}
