import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { ImportKind } from '@/lib/imports/model/import-kinds'
import { scoresOf } from '@/lib/imports/scores-of'
import type { ImportDetail } from './incoming/contract'
import { type Incoming, runningImport } from './incoming/incoming'
import { WayToScores } from './way-to-scores'

// Of what came of a file only the kind is looked at.
const result = (kind: ImportKind) => ({ kind }) as ImportDetail
const published = (kind: ImportKind): Incoming => ({ ...at('published'), result: result(kind) })
const at = (step: Incoming['step']): Incoming => ({
  ...runningImport({ id: 1, fileName: 'a.csv', bytes: 1 } as ImportDetail),
  step,
})
const waysOf = (...files: Incoming[]) =>
  [
    ...renderToStaticMarkup(<WayToScores files={files} scores={scoresOf('acme')} />).matchAll(
      /href="([^"]+)">([^<]+(?:<!-- -->[^<]+)?)</g,
    ),
  ].map(([, href, text]) => `${text?.replace('<!-- -->', '')} ${href}`)

it('files that went in lead to the scores that they are read for, each programme once', () => {
  expect(waysOf(published('certifications'), published('azure-consumption'))).toEqual([
    'See where you stand: Solutions Partner /acme/membership/solutions-partner',
  ])
  expect(waysOf(published('survey-responses'), published('customers'))).toEqual([
    'See where you stand: Training Services Partner /acme/membership/training-services',
    'See where you stand: Solutions Partner /acme/membership/solutions-partner',
  ])
})

it('nothing leads on while a file is at work or waits to be published, nor where none went in', () => {
  expect(waysOf(published('customers'), at('publishing'))).toEqual([])
  const waiting = { ...at('preview'), previews: { apply: { rowsAccepted: 1, rowsChanged: 0 }, reject: null } }
  expect(waysOf(published('customers'), waiting as Incoming)).toEqual([])
  expect(waysOf({ ...at('refused'), result: result('customers') })).toEqual([])
})
