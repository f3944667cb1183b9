import type { Issue } from '../../errors'
import { type ImportKind, isLineItemKind } from '../model/import-kinds'
import { isRecordKind } from '../model/record-shapes'
import { issue, valueIssues } from './check-values'
import { ANSWER_SUM_COLUMNS, columnsOf, identityColumn, QUESTION_COLUMNS } from './columns'
import type { Mapping } from './mapping'
import { rowMappings } from './unfold'

/** Why this mapping cannot read a file with this header; empty when it can. */
export function checkMapping(mapping: Mapping, header: readonly string[]): Issue[] {
  const known = new Set(columnsOf(mapping.kind).map((column) => column.name))
  const issues: Issue[] = []
  const rows = rowMappings(mapping)
  for (const [column, name] of rows.flatMap((row) => Object.entries(row.columns))) {
    if (!known.has(column))
      issues.push(issue(column, `There is no column ${column} in a file of ${mapping.kind}. Leave it out.`))
    else if (!header.includes(name))
      issues.push(issue(column, `The file has no column "${name}". Choose another for ${column}.`))
  }
  for (const row of rows) {
    issues.push(...valueIssues(row, header, known))
    issues.push(...missingIssues(row.kind, { ...row.fixed, ...row.columns }, row.identity))
  }
  if (mapping.unfold && !isRecordKind(mapping.kind))
    issues.push(issue('unfold', `A line of ${mapping.kind} is one row. Leave unfold out.`))
  return [...new Map(issues.map((one) => [`${one.path} ${one.message}`, one])).values()]
}

/** Required columns that the mapping names no header for; `q1` stands for the answers of a survey. */
export function missingColumns(
  kind: ImportKind,
  columns: Readonly<Record<string, string>>,
  identity: Mapping['identity'],
): string[] {
  const has = (name: string) => columns[name] !== undefined
  const free = identity === 'content' && isLineItemKind(kind) ? identityColumn(kind) : null
  const missing = columnsOf(kind)
    .filter(({ name, need }) => need !== 'optional' && name !== free && !has(name))
    .map(({ name }) => name)
  const answers = QUESTION_COLUMNS.every(has) || ANSWER_SUM_COLUMNS.every(has)
  return kind === 'survey-responses' && !answers ? [...missing, 'q1'] : missing
}

export const missingIssues = (...given: Parameters<typeof missingColumns>): Issue[] =>
  missingColumns(...given).map((name) =>
    name === 'q1'
      ? issue(name, 'The answers are missing: add the columns q1 to q9, or answered and answer_points.')
      : issue(name, `The column ${name} is missing. Add it to the first line.`),
  )
