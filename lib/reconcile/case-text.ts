import type { RowDifference, RowValues } from '@/lib/reconcile/sql/row-differences'
import { showDate, showMonth } from '../dates'
import type { Table } from '../exports/table'
import type { Kind } from '../line-items/model/kinds'
import type { FigureDifference } from './compare-figures'
import type { Reconciles } from './reconciling'
import type { SupportCase } from './support-case'

/** More single rows make no text that anybody reads: the CSV has them all. */
const MOST_LINES = 500

/** The documented answer of `GET …/case?format=json`. */
export const caseJson = ({ organization, takenOn, asOf, window, figures, explained, rows }: SupportCase) => ({
  organization,
  takenOn,
  asOf,
  window,
  figures,
  explained,
  rows,
})

/** A text to be sent to Partner Center's support: who, where, when, what, how many. */
export function caseText(one: SupportCase): string {
  const { reconciles, organization, takenOn, asOf, window, figures, explained, rows } = one
  const lineOf = (figure: FigureDifference) => figureLine(reconciles, figure)
  const head = [
    `${reconciles.programme.name}: Partner Center and our records differ`,
    '',
    `Organization: ${organization.name}`,
    `V-org ID: ${organization.vOrgId || 'not known'}`,
    `PartnerID: ${organization.partnerId || 'not known'}`,
    `Partner Center read on: ${showDate(takenOn)}`,
    `Window as of ${showDate(asOf)}: ${showDate(window.from)} – ${showDate(window.to)}`,
  ]
  const known =
    explained.length === 0
      ? []
      : ['', 'Explained', ...explained.map((figure) => `${lineOf(figure)}: ${figure.note}`)]
  if (figures.length + rows.length === 0)
    return `${[...head, '', 'No difference is open.', ...known].join('\n')}\n`
  const figureLines = figures.length === 0 ? [] : ['', 'Figures', ...figures.map(lineOf)]
  const shown = rows.slice(0, MOST_LINES)
  const more = rows.length - shown.length
  const rowLines = (reconciles.rows?.kinds ?? []).flatMap((kind) => categoryLines(one, kind, shown))
  const end = more > 0 ? ['', `${more} more rows are in the CSV file.`] : []
  return `${[...head, ...figureLines, ...rowLines, ...end, ...known].join('\n')}\n`
}

function figureLine(
  { figures }: Reconciles,
  { metric, area, month, location, theirs, ours, difference }: FigureDifference,
): string {
  const scope = [
    figures.titleOf(metric),
    ...(area ? [figures.groupName(area)] : []),
    ...(figures.parts.includes('month') ? [month ? showMonth(month) : 'whole window'] : []),
    ...(figures.parts.includes('location') ? [location ? `location ${location}` : 'all locations'] : []),
  ]
  return `- ${scope.join(', ')}: Partner Center ${theirs}, our records ${ours} (difference ${difference})`
}

/** What Partner Center's support calls a kind. */
const categoryOf = ({ rows }: Reconciles, kind: Kind): string => rows?.categoryOf(kind) ?? kind

function categoryLines(
  { reconciles, rows, places }: SupportCase,
  kind: Kind,
  shown: readonly RowDifference[],
): string[] {
  const ofKind = rows.filter((row) => row.kind === kind)
  if (ofKind.length === 0) return []
  const locations = [...new Set(ofKind.map(placeOf))].sort()
  return [
    '',
    `${categoryOf(reconciles, kind)}: ${sizeOf(ofKind)}`,
    ...locations.flatMap((location) => {
      const here = ofKind.filter((row) => placeOf(row) === location)
      const name = places.find(({ externalId }) => externalId === location)?.name
      const days = here.map(dayOf).sort()
      return [
        `Location ${location}${name ? ` (${name})` : ''}: ${sizeOf(here)}, ${daysWords(days)}`,
        ...shown.filter((row) => row.kind === kind && placeOf(row) === location).map(rowLine),
      ]
    }),
  ]
}

const valuesOf = ({ ours, theirs }: RowDifference): RowValues => {
  const values = ours ?? theirs
  if (!values) throw new Error('a difference has at least one side')
  return values
}
const placeOf = (row: RowDifference) => valuesOf(row).location
const dayOf = (row: RowDifference) => valuesOf(row).occurredOn
const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

const sizeOf = (rows: readonly RowDifference[]) =>
  `${count(rows.length, 'row')}, ${count(
    rows.reduce((sum, row) => sum + valuesOf(row).units, 0),
    'unit',
  )}`

function daysWords(days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return first === last ? showDate(first) : `${showDate(first)} – ${showDate(last)}`
}

function rowLine(row: RowDifference): string {
  const { occurredOn, item, units } = valuesOf(row)
  const what = { only_here: 'not in Partner Center', only_there: 'in Partner Center only', other_value: '' }[
    row.side
  ]
  return `- ${row.identity}, ${showDate(occurredOn)}, ${item}, ${count(units, 'unit')}: ${what || changesOf(row).map(changeWords).join('; ')}`
}

type ValueChange = { name: string; theirs: string; ours: string }
const changeWords = ({ name, theirs, ours }: ValueChange) =>
  `${name}: Partner Center ${theirs || 'empty'}, our records ${ours || 'empty'}`

const COMPARED: [name: string, of: (values: RowValues) => string][] = [
  ['date', ({ occurredOn }) => occurredOn],
  ['course or exam', ({ item }) => item],
  ['location', ({ location }) => location],
  ['trainer', ({ mctId }) => mctId ?? ''],
  ['units', ({ units }) => String(units)],
  ['answered', ({ answered }) => String(answered)],
  ['answer points', ({ answerPoints }) => String(answerPoints)],
]

/** The values on which the two sides of a row do not agree. A redemption that names no trainer says nothing of one. */
export function changesOf({
  kind,
  ours,
  theirs,
}: Pick<RowDifference, 'kind' | 'ours' | 'theirs'>): ValueChange[] {
  if (!ours || !theirs) return []
  const silent = kind === 'courseware-completions' && theirs.mctId === null
  return COMPARED.map(([name, of]) => ({ name, theirs: of(theirs), ours: of(ours) })).filter(
    (change) => change.theirs !== change.ours && !(silent && change.name === 'trainer'),
  )
}

type CaseLine = { category: string; figure: FigureDifference | null; row: RowDifference | null }

/** The same as a table: one line per open difference. */
export function caseTable(one: SupportCase): Table<CaseLine> {
  const { reconciles, organization, window, figures, rows } = one
  const months = `${window.from}..${window.to}`
  return {
    name: 'support-case',
    rows: [
      ...figures.map((figure) => ({
        category: reconciles.figures.titleOf(figure.metric),
        figure,
        row: null,
      })),
      ...rows.map((row) => ({ category: categoryOf(reconciles, row.kind), figure: null, row })),
    ],
    columns: [
      { name: 'v_org_id', of: () => organization.vOrgId, guarded: true },
      { name: 'partner_id', of: () => organization.partnerId, guarded: true },
      { name: 'category', of: ({ category }) => category },
      { name: 'solution_area', of: ({ figure }) => figure?.area ?? null },
      {
        name: 'location_id',
        of: ({ figure, row }) => (row ? placeOf(row) : (figure?.location ?? null)),
        guarded: true,
      },
      { name: 'date', of: ({ figure, row }) => (row ? dayOf(row) : (figure?.month ?? months)) },
      { name: 'id', of: ({ row }) => row?.identity ?? null, guarded: true },
      { name: 'course_or_exam', of: ({ row }) => row && valuesOf(row).item, guarded: true },
      { name: 'units', of: ({ row }) => row && valuesOf(row).units },
      { name: 'difference', of: ({ figure, row }) => row?.side ?? figure?.difference ?? null },
      {
        name: 'partner_center',
        of: ({ figure, row }) => figure?.theirs ?? (row ? sideWords(row, 'theirs') : null),
        guarded: true,
      },
      {
        name: 'our_records',
        of: ({ figure, row }) => figure?.ours ?? (row ? sideWords(row, 'ours') : null),
        guarded: true,
      },
      { name: 'note', of: ({ figure, row }) => (figure ?? row)?.note ?? null, guarded: true },
    ],
  }
}

/** `date: 2026-08-02; units: 3` where they say different things, else whether the side has the row. */
function sideWords(row: RowDifference, side: 'ours' | 'theirs'): string {
  const changes = changesOf(row)
  if (changes.length > 0) return changes.map((change) => `${change.name}: ${change[side]}`).join('; ')
  return row[side] ? 'there' : 'missing'
}
