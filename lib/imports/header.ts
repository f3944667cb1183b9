import type { Issue } from '../errors'
import type { Kind } from '../kinds'
import { ANSWER_SUM_COLUMNS, COLUMNS, QUESTION_COLUMNS } from './columns'

export type Header = { names: string[]; position: ReadonlyMap<string, number>; ignored: string[] }

const MAX_COLUMNS = 500

/** Reads the first line of a file. Issues, if any, refuse the whole file. */
export function readHeader(kind: Kind, cells: readonly string[]): { header: Header } | { issues: Issue[] } {
  const names = cells.map((cell) => cell.trim())
  if (names.length > MAX_COLUMNS)
    return { issues: [issue('header', `More than ${MAX_COLUMNS} columns. Remove the ones not needed.`)] }
  const known = new Set(COLUMNS[kind].map((column) => column.name))
  const position = new Map<string, number>()
  const issues: Issue[] = []
  for (const [index, name] of names.entries()) {
    if (!known.has(name)) continue
    if (position.has(name)) issues.push(issue(name, `The column ${name} is there twice. Remove one of them.`))
    else position.set(name, index)
  }
  issues.push(...missingColumns(kind, position))
  if (issues.length > 0) return { issues: [...issues, ...separatorHint(names)] }
  return { header: { names, position, ignored: names.filter((name) => name !== '' && !known.has(name)) } }
}

const issue = (path: string, message: string): Issue => ({ path, message })

function missingColumns(kind: Kind, position: ReadonlyMap<string, number>): Issue[] {
  const has = (name: string) => position.has(name)
  const missing = COLUMNS[kind]
    .filter((column) => column.need !== 'optional' && !has(column.name))
    .map((column) => column.name)
  const issues = missing.map((name) =>
    issue(name, `The column ${name} is missing. Add it to the first line.`),
  )
  if (kind === 'survey-responses' && !QUESTION_COLUMNS.every(has) && !ANSWER_SUM_COLUMNS.every(has))
    issues.push(
      issue('q1', 'The answers are missing: add the columns q1 to q9, or answered and answer_points.'),
    )
  return issues
}

function separatorHint(names: readonly string[]): Issue[] {
  const [only] = names
  if (names.length > 1 || !only || !/[;\t|]/.test(only)) return []
  return [
    issue(
      'header',
      'The columns are not separated by commas. Save the file as "CSV UTF-8 (comma delimited)".',
    ),
  ]
}
