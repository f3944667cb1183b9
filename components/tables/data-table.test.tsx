import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type Column, DataTable } from './data-table'

type Row = { id: number; name: string; mail?: string; count: number | null }
const ROWS: Row[] = [
  { id: 1, name: 'Ada', mail: 'ada@example.com', count: 3 },
  { id: 2, name: 'Ben', count: null },
]
const COLUMNS: Column<Row>[] = [
  { name: 'Name', heads: true, of: ({ name }) => name, below: ({ mail }) => [mail, false] },
  { name: 'Surveys', number: true, of: ({ count }) => count },
  { name: 'Action', label: null, of: () => 'Remove' },
]
const html = (more: object = {}) =>
  renderToStaticMarkup(<DataTable rows={ROWS} columns={COLUMNS} keyOf={({ id }) => id} {...more} />)

it('a column is said once: its heading, its figures’ side, and its name before each folded cell', () => {
  const table = html({ name: 'People' })
  expect(table).toContain('<table class="table fold"><caption class="sr">People</caption>')
  expect(table).toContain('<th scope="col">Name</th><th scope="col" class="r">Surveys</th>')
  expect(table).toContain(
    '<tr><th scope="row">Ada<span class="id">ada@example.com</span></th><td class="r" data-of="Surveys">3</td><td>Remove</td></tr>',
  )
})

it('a cell with nothing in it is empty, so that a folded row leaves it out', () => {
  expect(html()).toContain('<th scope="row">Ben</th><td class="r" data-of="Surveys"></td>')
})

it('a table that does not fold names no column in its cells', () => {
  expect(html({ fold: false })).not.toContain('data-of')
})

it('a heading that sorts is a link, and says the order that it made', () => {
  const [name, ...others] = COLUMNS
  const sort = { href: '?sort=name', order: 'ascending' as const }
  expect(html({ columns: [{ ...name, sort }, ...others] })).toContain(
    '<th scope="col" aria-sort="ascending"><a href="?sort=name">Name</a></th>',
  )
})

it('a column that a reader does not need is gone from heading and rows', () => {
  const [name, , action] = COLUMNS
  expect(html({ columns: [name, false, action] })).not.toContain('Surveys')
})

it('what stands in place of the cells leaves the row its heading and spans the others', () => {
  const inPlace = ({ count }: Row) => count === null && 'No role yet.'
  expect(html({ inPlace })).toContain('<tr><th scope="row">Ben</th><td colSpan="2">No role yet.</td></tr>')
})

it('without rows its text stands there in place of the table', () => {
  expect(html({ rows: [], empty: 'Nobody yet.' })).toBe('<p class="muted">Nobody yet.</p>')
})

it('groups are bodies of one table, each under its title', () => {
  const table = html({ rows: undefined, groups: [{ title: 'A', rows: ROWS.slice(0, 1) }] })
  expect(table).toContain('<tbody><tr class="group"><td colSpan="3">A</td></tr><tr><th scope="row">Ada')
})
