import type { Issue } from '../../errors'
import { isLineItemKind } from '../model/import-kinds'
import { isFive } from './answer-scale'
import { ANSWER_SUM_COLUMNS, identityColumn } from './columns'
import type { Mapping } from './mapping'

/** Stands for the nine answers together. */
const ANSWERS = 'answers'

export const issue = (path: string, message: string): Issue => ({ path, message })

/** What is wrong with the fixed values, filters, meanings and the scale of a mapping. @param known columns of the kind */
export const valueIssues = (
  mapping: Mapping,
  header: readonly string[],
  known: ReadonlySet<string>,
): Issue[] => [
  ...fixedIssues(mapping, known),
  ...filterIssues(mapping, header),
  ...Object.keys(mapping.values ?? {})
    .filter((column) => !known.has(column) && !(column === ANSWERS && mapping.kind === 'survey-responses'))
    .map((column) => foreign(mapping, column)),
  ...scaleIssues(mapping),
]

const foreign = ({ kind }: Mapping, column: string): Issue =>
  issue(column, `There is no column ${column} in a file of ${kind}. Leave it out.`)

function fixedIssues(mapping: Mapping, known: ReadonlySet<string>): Issue[] {
  const identity = isLineItemKind(mapping.kind) ? identityColumn(mapping.kind) : null
  return Object.keys(mapping.fixed ?? {}).flatMap((column) => {
    if (!known.has(column)) return [foreign(mapping, column)]
    if (mapping.columns[column] !== undefined)
      return [
        issue(column, `${column} has a column of the file and a value for all rows. Leave one of them out.`),
      ]
    return column === identity
      ? [issue(column, `Rows are known by ${column}: it cannot be the same in all of them. Leave it out.`)]
      : []
  })
}

const filterIssues = ({ filter = [] }: Mapping, header: readonly string[]): Issue[] =>
  filter.flatMap(({ column }) => {
    const count = header.filter((one) => one === column).length
    if (count === 0)
      return [issue(column, `The file has no column "${column}", by which rows are chosen. Choose another.`)]
    return count > 1 ? [issue(column, `The column ${column} appears twice. Remove one of them.`)] : []
  })

/** Sums of answers cannot be converted as their answers are, one by one. */
function scaleIssues({ scale, columns }: Mapping): Issue[] {
  if (!scale || isFive(scale)) return []
  return ANSWER_SUM_COLUMNS.filter((name) => columns[name] !== undefined).map((name) =>
    issue(
      name,
      `${name} cannot be converted from another scale. Leave it out and name the columns q1 to q9.`,
    ),
  )
}
