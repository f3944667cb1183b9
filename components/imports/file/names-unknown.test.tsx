import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { NamesUnknown } from './names-unknown'

const shown = (count: number, first: string[], tense: 'would' | 'did') =>
  renderToStaticMarkup(<NamesUnknown slug="acme" notes={{ unknownNames: { count, first } }} tense={tense} />)
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '')

it('names that nobody knows are said before they count nowhere, with what to do', () => {
  expect(textOf(shown(1, ['Azure Administrator Asociate'], 'would'))).toContain(
    '1 name in this file is unknown, and rows with it would count nowhere: Azure Administrator Asociate. Correct it in the file, or say under Names what is meant once it is published.',
  )
})

it('once they are in the way leads to Names; of 7 the first 5 are named and 2 more counted', () => {
  const html = shown(7, ['a', 'b', 'c', 'd', 'e'], 'did')
  expect(textOf(html)).toContain(
    '7 names in this file are unknown, and rows with them count nowhere: a, b, c, d, e and 2 more. Say what they mean',
  )
  expect(html).toContain('href="/acme/names"')
})

it('of a file whose names are all known nothing is said', () => {
  expect(renderToStaticMarkup(<NamesUnknown slug="acme" notes={{}} tense="would" />)).toBe('')
})
