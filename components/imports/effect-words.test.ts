import { describe, expect, it } from 'vitest'
import { type EffectSummary, noScoreWords } from './effect-words'
import { examWords } from './unknown-items'

const summary = (over: Partial<EffectSummary>): EffectSummary => ({
  kind: 'courseware-completions',
  effect: null,
  notes: { newLocations: [], unusualLocations: [], ignoredColumns: [] },
  rowsAccepted: 0,
  rowsChanged: 0,
  rowsDuplicate: 0,
  rowsRejected: 0,
  ...over,
})
const unknown = (rows: number) => ({ ...summary({}).notes, unknownItems: [{ item: 'AZ-104', rows }] })

describe('where no score changes, the reason is the one that applies', () => {
  it.each<[string, Partial<EffectSummary>, string | null]>([
    ['nothing is said of an empty file', {}, null],
    ['nor where every row is rejected: the rows say why', { rowsRejected: 3 }, null],
    ['rows known already', { rowsDuplicate: 2 }, 'No score would change: every row is known already.'],
    [
      'rows known already beside rejected ones',
      { rowsDuplicate: 2, rowsRejected: 1 },
      'No score would change: every row that is not rejected is known already.',
    ],
    ['a register', { kind: 'trainers', rowsAccepted: 2 }, 'No score would change.'],
    ['courses in no catalogue are said by the notes', { rowsAccepted: 2, notes: unknown(2) }, null],
    [
      'other reasons are said by the notes, too',
      {
        rowsAccepted: 2,
        notes: { ...unknown(1), uncounted: [{ reason: 'not_advanced', rows: 1 }] },
      },
      'No score would change.',
    ],
  ])('%s', (_, over, words) => expect(noScoreWords(summary(over), 'would')).toBe(words))

  it('rows that are new and do not count name that, and not that they are known', () => {
    const words = noScoreWords(summary({ rowsAccepted: 2, notes: unknown(1) }), 'did')
    expect(words).toMatch(/^No score changed: its new rows lie outside the 12 months/)
    expect(words).not.toContain('known already')
  })
})

it('the number of an exam in the place of a course is named with the course it usually means', () => {
  expect(examWords(['AZ-104'])).toBe('AZ-104 is the number of an exam; its course is usually AZ-104T00.')
  expect(examWords(['AZ-104', 'MB-910'])).toBe(
    'AZ-104 and MB-910 are numbers of exams; their courses are usually AZ-104T00 and MB-910T00.',
  )
  expect(examWords(['AZ-104T01', 'AZ-1040', '55371AC'])).toBe('')
})
