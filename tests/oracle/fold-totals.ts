import { factsOf } from '../../lib/imports/line-item'
import { readRow } from '../../lib/imports/read-row'
import { KINDS, type Kind } from '../../lib/kinds'
import type { Total } from '../../lib/scoring/tallies'
import type { LineItems, RawRow } from './score-rows'

const farAhead = '9999-12-31'

/** The totals of line items, by the product's own reading of rows and a plain fold. */
export function foldTotals(items: LineItems): Total[] {
  const totals = new Map<string, Total>()
  for (const kind of KINDS) for (const row of items[kind]) addRow(totals, kind, row)
  return [...totals.values()]
}

function addRow(totals: Map<string, Total>, kind: Kind, row: RawRow) {
  const reading = readRow(kind, (name) => row[name] ?? '', farAhead)
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
