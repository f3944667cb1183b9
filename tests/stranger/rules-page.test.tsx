import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RulesTable } from '../../components/rules/rules-table'
import { shownTree } from '../../components/rules/shown-tree'
import { valuesOf } from '../../lib/rules/model/values'
import { qualify } from '../../lib/scoring/qualification'
import { bookOf } from '../../lib/scoring/rule-book'
import { MOSS } from './moss'

const ASOF = '2026-07-10'

/** The text of each row, cells apart. */
function rowsOf(html: string): string[] {
  const rows = html.split('<tr').slice(1)
  return rows.map((row) =>
    row
      .replace(/^[^>]*>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

it('its rules are told by their tree: what each criterion is made of, then each value under the name that it hands over', () => {
  const book = bookOf(MOSS, [])
  const columns = book.sets.map((ruleSet) => ({
    ruleSet,
    values: valuesOf(ruleSet),
    shipped: new Map(),
    changed: new Set<string>(),
    inForce: true,
    qualification: qualify({ asOf: ASOF, totals: [], catalogue: null, rules: book }),
  }))
  const keys = book.sets.flatMap(valuesOf)
  const page = { programme: MOSS, today: ASOF, asOf: ASOF, hasData: false, columns, keys, overrides: [] }
  const rules = shownTree(page)
  const rows = rowsOf(
    renderToStaticMarkup(
      <RulesTable {...{ rules, groups: [rules.scores, ...rules.groups] }} caption="Values" />,
    ),
  )
  expect(rows.slice(rows.indexOf('Visits Visits = Visits'))).toEqual([
    'Visits Visits = Visits',
    'Visits threshold Invented. 1 [1]',
    'Delivery points Total score = Seats Delivery points + Hours Delivery points',
    'Delivery-points threshold Invented. 100 [1]',
    'Delivery-points seats weight Invented. 2 [1]',
    'Delivery-points seats cap Invented. 50 [1]',
    'Delivery-points hours weight Invented. 0.5 [1]',
    'Delivery-points hours cap Invented. no limit [1]',
    'Each region Visits = Visits',
    'Area visits threshold Invented. 10 [1]',
    'Window',
    'WindowMonths Invented. 3 [1]',
  ])
})
