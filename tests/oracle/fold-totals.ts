import type { LineItem } from '../../lib/imports/reading/line-item'
import { type RowReading, rowReader } from '../../lib/imports/reading/row-reader'
import { KINDS, type Kind } from '../../lib/line-items/model/kinds'
import type { LocatedTotal } from '../../lib/programmes/training-services/tallies'
import type { LineItems, RawRow } from './score-rows'

const farAhead = '9999-12-31'

/** The totals of line items, by the product's own reading of rows and a plain fold. */
export function foldTotals(items: LineItems): LocatedTotal[] {
  const totals = new Map<string, LocatedTotal>()
  for (const kind of KINDS) for (const row of items[kind]) addRow(totals, kind, row)
  return [...totals.values()]
}

function addRow(totals: Map<string, LocatedTotal>, kind: Kind, row: RawRow) {
  const reading = readRow(kind, row)
  if ('problem' in reading) throw new Error(`${reading.problem.column}: ${reading.problem.message}`)
  const { item, occurredOn, location, content } = reading.item
  const { eligibility, ...facts } = factsOf(kind, content)
  const month = occurredOn.slice(0, 7)
  // By location, as the table keeps them: several totals of one item and month are one when they are read.
  const key = `${kind} ${month} ${location} ${item} ${eligibility}`
  let total = totals.get(key)
  if (!total) {
    total = {
      kind,
      month,
      item,
      eligibility,
      locationId: Number(location),
      rows: 0,
      units: 0,
      answeredRows: 0,
      answers: 0,
      answerPoints: 0,
    }
    totals.set(key, total)
  }
  total.rows += 1
  total.units += facts.units
  total.answeredRows += facts.answeredRows
  total.answers += facts.answers
  total.answerPoints += facts.answerPoints
}

/** The additive facts a row adds to its total, from its content in the order of CONTENT. */
function factsOf(kind: Kind, content: LineItem['content']) {
  const none = { eligibility: '-', units: 0, answeredRows: 0, answers: 0, answerPoints: 0 }
  if (kind === 'courseware-completions') return none
  if (kind === 'exam-unit-purchases') return { ...none, units: Number(content[1]) }
  const [, mct, , answers, answerPoints] = content
  return {
    ...none,
    eligibility: mct === null ? 'no_mct' : 'mct',
    answeredRows: Number(answers) > 0 ? 1 : 0,
    answers: Number(answers),
    answerPoints: Number(answerPoints),
  }
}

function readRow(kind: Kind, row: RawRow): RowReading {
  const columns = Object.fromEntries(Object.keys(row).map((name) => [name, name]))
  const own = { dateOrder: 'iso', decimal: '.', separator: ',', sheet: null, identity: 'column' } as const
  return rowReader(
    { ...own, kind, columns },
    Object.keys(row),
    farAhead,
  )(Object.values(row).map((cell) => cell ?? ''))
}
