import type { Issue } from '../../errors'
import { type ImportKind, isLineItemKind } from '../model/import-kinds'
import { isRecordKind } from '../model/record-shapes'
import { missingIssues } from './check-mapping'
import { issue } from './check-values'
import { EMPTY_WORDS } from './empty-words'
import { olderEncoding } from './encodings'
import { doubledName } from './header-names'
import { matches } from './headers'
import type { FileFormat, Mapping } from './mapping'
import { rowMappings } from './unfold'
import { unfolded } from './wide-reports'

/**
 * The mapping of a file for which nobody gave one: our own names and the documented aliases, ISO dates, and the usual words for nothing. Where that
 * leaves a doubt, it is no mapping: the issues refuse the file.
 */
export function defaultMapping(
  kind: ImportKind,
  header: readonly string[],
  format: FileFormat,
): Mapping | { issues: Issue[] } {
  const columns: Record<string, string> = {}
  const issues: Issue[] = []
  for (const [column, [best, next]] of matches(kind, header)) {
    if (!best) continue
    columns[column] = best.header
    if (next && doubledName(next.header, header) === best.header)
      issues.push(
        issue(
          column,
          `The column ${best.header} appears twice. Choose "${best.header}" or "${next.header}", or remove one of them.`,
        ),
      )
    // Reports have several of a kind: the most fitting is taken, and the preview names the others.
    else if (next && best.rank >= 0 && !isRecordKind(kind))
      issues.push(
        issue(
          column,
          `"${best.header}" and "${next.header}" may both be ${column}. Choose one, or name it ${column}.`,
        ),
      )
  }
  const mapping = unfolded(kind, mappingOf(kind, columns, format), header)
  issues.push(
    ...rowMappings(mapping).flatMap((row) => missingIssues(kind, { ...row.fixed, ...row.columns }, 'column')),
  )
  if (issues.length > 0) return { issues }
  return isLineItemKind(kind) ? { ...mapping, empty: [...EMPTY_WORDS] } : mapping
}

/** Our own way of writing dates and numbers. */
export const mappingOf = (
  kind: ImportKind,
  columns: Record<string, string>,
  { separator, sheet, headerRow = 1, encoding }: FileFormat,
): Mapping => ({
  kind,
  columns,
  dateOrder: 'iso',
  decimal: '.',
  separator,
  sheet,
  identity: 'column',
  ...(headerRow > 1 && { headerRow }),
  ...olderEncoding(encoding),
})
