import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IMPORT_KINDS, type ImportKind } from '../model/import-kinds'
import { columnsOf } from './columns'
import { recognizeKind } from './recognize-kind'

const ANSWERS = ['5', '4', '5', '3', '4', '5', '4', '5', '5']
const QUESTIONS = ANSWERS.map((_, at) => `What about matter ${'ABCDEFGHI'[at]}?`)

describe('all kinds are held against all columns', () => {
  it.each<[string, string[], string[], ImportKind]>([
    [
      'a survey with the start date of its class and the trainer is no list of trainers',
      ['Trainer ID', 'Trainer name', 'Start date', 'Course code', ...ANSWERS.map((_, at) => `Q${at + 1}`)],
      ['MCT-1', 'Ada', '2026-09-14', 'AZ-104T00', ...ANSWERS],
      'survey-responses',
    ],
    [
      'nine columns of answers are a survey, whatever the questions are',
      ['MCT', 'Start date', 'Name', 'Course', ...QUESTIONS],
      ['MCT-1', '2026-09-14', 'Ada', 'AZ-104T00', ...ANSWERS],
      'survey-responses',
    ],
    [
      'trainers stay trainers',
      ['MCT ID', 'Name', 'Start date', 'Notes'],
      ['MCT-1', 'Ada', '2026-01-01', ''],
      'trainers',
    ],
  ])('%s', (_, names, row, kind) => expect(recognizeKind(names, [row])).toEqual({ kind, rivals: [] }))

  it('names the other kind where the columns fit two about as well, and none where every column is explained', () => {
    const names = [
      'Redemption date',
      'Submission date',
      'Course',
      'Location ID',
      'MCT ID',
      'Class ID',
      'Q1',
      'Notes',
    ]
    const found = recognizeKind(names, [
      ['2026-03-17', '2026-03-20', 'AZ-104T00', '12345', 'M', 'C', '5', ''],
    ])
    expect([found.kind, ...found.rivals].sort()).toEqual(['courseware-completions', 'survey-responses'])
  })

  it('the columns of every kind, with any of the optional ones and in any order, are that kind and no other', () => {
    const file = fc.constantFrom(...IMPORT_KINDS).chain((kind) => {
      const columns = columnsOf(kind)
      const required = columns.filter(({ need }) => need !== 'optional').map(({ name }) => name)
      const optional = columns.filter(({ need }) => need === 'optional').map(({ name }) => name)
      const answers = kind === 'survey-responses' ? optional.filter((name) => /^q\d$/.test(name)) : []
      return fc
        .subarray(optional)
        .map((some) => [...new Set([...required, ...answers, ...some])])
        .chain((names) => fc.shuffledSubarray(names, { minLength: names.length }))
        .map((names) => ({ kind, names }))
    })
    fc.assert(
      fc.property(file, ({ kind, names }) => {
        const row = names.map((name) => columnsOf(kind).find((one) => one.name === name)?.example ?? '')
        expect(recognizeKind(names, [row])).toEqual({ kind, rivals: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('names that nobody knows are of no kind', () =>
    expect(recognizeKind(['a', 'b', 'c'], [['1', 'x', 'y']])).toEqual({ kind: null, rivals: [] }))
})
