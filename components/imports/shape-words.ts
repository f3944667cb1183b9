import type { ImportKind } from '@/lib/imports/model/import-kinds'
import { isExam } from '@/lib/imports/model/is-exam'
import type { LeftOut } from '@/lib/imports/reading/row-filter'
import type { AroundKind, AroundRow, ShapeNotes } from '@/lib/imports/reading/rows-around'
import { showCount } from '../ui/show-count'

const WHAT: Record<AroundKind, string> = {
  total: 'a total',
  footer: 'the foot of the report',
  header: 'the headers once more',
  blank: 'empty cells',
}

/** Rows that are in no count: the mapping says so, or they are of exams among certifications. */
export function leftOutLine(kind: ImportKind, { column, value, rows }: LeftOut): string {
  const why =
    kind === 'certifications' && isExam(value)
      ? rows === 1
        ? 'since it is about an exam'
        : 'since they are about exams'
      : 'as the mapping says'
  return `${showCount(rows, 'row')} left out, ${why}: ${column} is ${value === '' ? 'empty' : value}.`
}

/** What the file holds besides its rows, a sentence each. */
export function shapeLines({ around, shortRows, longRows }: ShapeNotes): string[] {
  return [
    ...(around ? [aroundLine(around)] : []),
    ...(shortRows
      ? [
          `${showCount(shortRows, 'row ends', 'rows end')} before the last column: the missing cells are read as empty.`,
        ]
      : []),
    ...(longRows
      ? [
          `${showCount(longRows, 'row has', 'rows have')} empty cells right of the last column: they are left out.`,
        ]
      : []),
  ]
}

/** `4,812 rows make 1,204 figures: …` */
export const addedUpLine = ({ rows, figures }: { rows: number; figures: number }): string =>
  `${showCount(rows, 'row')} make ${showCount(figures, 'figure')}: rows that name the same month, customer, workload and association are added up.`

/** `12 lines make 48 rows: …` */
export const unfoldedLine = ({ lines, rows }: { lines: number; rows: number }): string =>
  `${showCount(lines, 'line makes', 'lines make')} ${showCount(rows, 'row')}: each line of this report speaks of several workloads, and is a row for each.`

function aroundLine({ rows, first }: NonNullable<ShapeNotes['around']>): string {
  const named = first.filter(({ what }) => what !== 'blank').map(lineWords)
  const more = named.length > 0 ? `: ${named.join('; ')}` : ''
  return `${showCount(rows, 'line is', 'lines are')} not data and left out${more}.`
}

const lineWords = ({ line, what, text }: AroundRow): string => `line ${line}, ${WHAT[what]} (${text})`
