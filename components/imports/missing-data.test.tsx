import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SELF_SCORED } from '@/lib/programmes/registry'
import { MissingDataPanel } from './missing-data'

const NONE = { 'courseware-completions': null, 'exam-unit-purchases': null, 'survey-responses': null }
const month = {
  kind: 'survey-responses' as const,
  locationId: null,
  place: null,
  month: '2026-10',
  usual: 10,
  received: 10,
  missing: false,
}
const textOf = (texts: string[] | null, months: (typeof month)[] = []) => {
  const [own] = SELF_SCORED
  if (!own) throw new Error('no programme scores itself')
  return renderToStaticMarkup(
    <MissingDataPanel
      slug="acme"
      data={{ gaps: [], months, dataThrough: NONE }}
      files={texts ? [{ programme: own.programme, texts }] : []}
      programme="Training Services Partner"
      mayImport
    />,
  ).replaceAll(/<[^>]+>/g, '|')
}

it('months that designations miss are named, and not that nothing is expected', () => {
  const text = textOf(['License usage for Oct 2026 is missing.'])
  expect(text).toContain('Solutions Partner')
  expect(text).toContain('|License usage for Oct 2026 is missing.|')
  expect(text).not.toContain('nothing is expected')
})

it('beside line items each programme says its own under its name', () => {
  const text = textOf([], [month])
  expect(text).toContain('|Every month that counts is there.|')
  expect(text).toContain('|Training Services Partner|')
  expect(text).toContain('Never imported: ')
})

it('where nothing has come at all nothing is expected', () => {
  expect(textOf(null)).toContain('No line items yet, so nothing is expected.')
})
