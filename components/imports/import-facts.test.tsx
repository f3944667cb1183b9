import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ImportNotesList } from './import-facts'

const notes = { newLocations: [], unusualLocations: [], ignoredColumns: [] }
const textOf = (rowsAccepted: number, tense: 'would' | 'did') => {
  const summary = { kind: 'license-usage' as const, notes, sameAs: 5, rowsAccepted, rowsChanged: 0 }
  const html = renderToStaticMarkup(<ImportNotesList slug="acme" summary={summary} tense={tense} />)
  return html.replaceAll(/<[^>]+>/g, '')
}

it('a file that was imported before adds nothing, unless another reading brings rows', () => {
  expect(textOf(0, 'would')).toBe('The same file was imported before: it would add nothing.')
  expect(textOf(0, 'did')).toBe('The same file was imported before: it adds nothing.')
  expect(textOf(3, 'would')).toBe('The same file was imported before.')
})
