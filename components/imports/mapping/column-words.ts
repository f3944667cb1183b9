import { capital } from '@/lib/text/capital'

/** What is said of ids that every form counts anew. */
export const COUNTERS =
  'The IDs are 1, 2, 3 …: the next form begins at 1 again, and its rows would be mistaken for these. Choose that the file has no ID column: rows are then recognized by all their values.'

const CAPITALS = ['id', 'mct', 'acr', 'usd']

/** `Redemption ID (redemption_id)`: what a column is, and the name it has here; `Country` where both are the same. */
export function columnWords(name: string): string {
  const question = /^q(\d)$/.exec(name)?.[1]
  const words = question
    ? `question ${question}`
    : name
        .split('_')
        .map((word) => (CAPITALS.includes(word) ? word.toUpperCase() : word))
        .join(' ')
  const title = capital(words)
  return words === name ? title : `${title} (${name})`
}

/** Columns whose header in the file says something else: `Release Date → from`. The arrow is read as "to". */
export const renamedColumns = (columns: Record<string, string>): string[] =>
  Object.entries(columns)
    .filter(([column, header]) => plain(column) !== plain(header))
    .map(([column, header]) => `${header} → ${column}`)

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '')
