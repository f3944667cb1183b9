import { type ImportKind, isLineItemKind } from '@/lib/imports/model/import-kinds'
import { columnsOf, identityColumn } from '@/lib/imports/reading/columns'
import type { DateOrder, Decimal, Mapping, Unfolded } from '@/lib/imports/reading/mapping'
import { rowMappings } from '@/lib/imports/reading/unfold'
import { unfolded } from '@/lib/imports/reading/wide-reports'
import type { FormValues } from '../../forms/api-form'
import { ApiError, type FieldIssue } from '../../forms/call-api'
import type { Inspection } from '../incoming/contract'
import type { SaidOfColumns } from '../incoming/incoming'
import { columnWords } from './column-words'
import { openValues, saidValues } from './said-values'

/** The choice of no header for the identity: headers of a file are trimmed, so none is this one. */
export const BY_CONTENT = ' '
/** The choice of one value for all rows, likewise. */
export const SAME = '  '

/** The choice of one row a line, in a report whose lines name several workloads. */
export const ONE_ROW = 'one'

/** The rows that each line of the file may be, if one line names several workloads; else none. */
export function rowsOffered(
  { kind, headers }: Pick<Inspection, 'kind' | 'headers'>,
  mapping: Mapping,
): Unfolded[] {
  if (mapping.unfold) return mapping.unfold
  const wide: Pick<Mapping, 'columns' | 'unfold'> = { columns: {} }
  return (kind && unfolded(kind, wide, headers).unfold) ?? []
}

/** The mapping that the form says. @throws ApiError with what is still to be said, by field */
export function readMapping(values: FormValues, inspection: Inspection): Mapping {
  const { kind, mapping, notes } = inspection
  if (kind === null) throw incomplete([{ path: 'kind', message: 'Choose what this file holds.' }])
  const { byContent, chosen, columns, fixed } = chosenColumns(values, kind)
  const { fixed: _, filter: __, values: ___, scale: ____, unfold: _____, shortYears, ...rest } = mapping
  const unfold = unfoldSaid(values, inspection)
  const [row] = mapping.kind === kind ? rowMappings({ ...rest, columns, fixed, ...unfold }) : []
  const said = { ...row?.columns, ...row?.fixed, ...columns, ...fixed }
  const issues = [
    ...columnsOf(kind)
      .filter(({ name, need }) => need !== 'optional' && said[name] === undefined)
      .filter(({ type }) => !(byContent && type === 'identity'))
      .map(({ name }) => ({
        path: `column.${name}`,
        message: `Choose the header that holds ${columnWords(name)}.`,
      })),
    ...Object.entries(fixed)
      .filter(([, text]) => text === '')
      .map(([name]) => ({
        path: `fixed.${name}`,
        message: `Enter the ${columnWords(name)} that all rows have.`,
      })),
    ...twice(chosen),
    ...openValues(values, notes.values),
    ...(values.dateOrder === '' ? [{ path: 'dateOrder', message: 'Choose how dates are written.' }] : []),
    ...(values.decimal === '' ? [{ path: 'decimal', message: 'Choose the decimal separator.' }] : []),
  ]
  if (issues.length > 0) throw incomplete(issues)
  const short = values.shortYears === undefined ? shortYears : values.shortYears === 'yes'
  return {
    ...rest,
    ...unfold,
    ...(Object.keys(fixed).length > 0 && { fixed }),
    ...saidValues(values, mapping, notes.values),
    ...(short && { shortYears: true }),
    kind,
    columns,
    identity: byContent ? 'content' : 'column',
    dateOrder: (values.dateOrder as DateOrder | undefined) ?? mapping.dateOrder,
    decimal: (values.decimal as Decimal | undefined) ?? mapping.decimal,
  }
}

/** What the form says halfway. @param shown what it began with: only what differs has the reader chosen */
export function saidOfColumns(
  values: FormValues,
  { kind, mapping, notes }: Inspection,
  shown: { dateOrder: string; decimal: string },
  before: SaidOfColumns['chosen'],
): SaidOfColumns {
  const { columns, byContent, fixed } = chosenColumns(values, kind ?? 'courseware-completions')
  const { dateOrder, decimal } = values
  return {
    columns,
    chosen: {
      ...before,
      ...(Object.keys(fixed).length > 0 && { fixed }),
      ...saidValues(values, mapping, notes.values),
      ...(values.unfold === ONE_ROW && { unfold: undefined }),
      identity: byContent ? 'content' : 'column',
      ...(dateOrder && dateOrder !== shown.dateOrder && { dateOrder: dateOrder as DateOrder }),
      ...(decimal && decimal !== shown.decimal && { decimal: decimal as Decimal }),
    },
  }
}

/** What the form says of the rows of a line; where it does not ask, what is known. */
function unfoldSaid({ unfold }: FormValues, inspection: Inspection): Pick<Mapping, 'unfold'> {
  if (unfold === ONE_ROW) return {}
  const rows = unfold === undefined ? inspection.mapping.unfold : rowsOffered(inspection, inspection.mapping)
  return rows ? { unfold: rows } : {}
}

function chosenColumns(values: FormValues, kind: ImportKind) {
  const byContent = isLineItemKind(kind) && values[`column.${identityColumn(kind)}`] === BY_CONTENT
  const chosen = columnsOf(kind).flatMap(({ name }) => {
    const header = values[`column.${name}`]
    return header && header !== BY_CONTENT && header !== SAME ? [[name, header] as const] : []
  })
  const fixed = columnsOf(kind)
    .filter(({ name }) => values[`column.${name}`] === SAME)
    .map(({ name }) => [name, (values[`fixed.${name}`] ?? '').trim()])
  return {
    byContent,
    chosen,
    columns: Object.fromEntries(chosen) as Record<string, string>,
    fixed: Object.fromEntries(fixed) as Record<string, string>,
  }
}

const incomplete = (issues: FieldIssue[]) =>
  new ApiError('incomplete', 'The file cannot be read yet. Fill in what is missing below.', issues)

/** One header that was chosen for two columns. */
function twice(chosen: readonly (readonly [string, string])[]): FieldIssue[] {
  return chosen.flatMap(([name, header], at) => {
    const first = chosen.findIndex((other) => other[1] === header)
    const other = chosen[first]?.[0]
    return first < at && other
      ? [
          {
            path: `column.${name}`,
            message: `${header} is chosen for ${columnWords(other)} already: choose another header for ${columnWords(name)}.`,
          },
        ]
      : []
  })
}
