import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { caseFile } from '../../../tests/support/case-file'
import { inspectFile } from './inspect-file'
import type { FileFormat } from './mapping'
import { inspect, type Said } from './recognize'

const FORMAT: FileFormat = {
  container: 'text',
  compression: 'none',
  encoding: 'utf-8',
  separator: ',',
  sheet: null,
  sheets: [],
}
const inspected = (text: string, said: Said = {}) => {
  const [names = [], ...rows] = Papa.parse<string[]>(text.trim(), { delimiter: ',' }).data
  return inspect({ format: FORMAT, header: { names } } as Parameters<typeof inspect>[0], rows, said, true)
}
const survey = (...answers: string[]) =>
  `response_id,submitted_on,course_number,location_id,mct_id,q1,q2,q3,q4,q5,q6,q7,q8,q9\n${answers
    .map((answer, n) => `S${n},2026-03-01,AZ-104T00,12345,M1,${Array(9).fill(answer).join(',')}`)
    .join('\n')}`

describe('what the cells of a file ask', () => {
  it('of nine-point answers: which scale, 1 to 9 suggested, nothing decided', () => {
    const text = caseFile('02-mtm-nine-point/mtm-export.csv').toString()
    const headers = Papa.parse<string[]>(text).data[0] ?? []
    const columns = Object.fromEntries(headers.slice(5).map((header, at) => [`q${at + 1}`, header]))
    const { mapping, notes } = inspected(text, { kind: 'survey-responses', columns })
    expect(notes.values.scale).toMatchObject({ suggested: { lowest: 1, highest: 9 }, odd: false })
    expect(mapping.scale).toBeUndefined()
    expect(notes.values.readAs).toContainEqual({ cell: 'N/A', means: '' })
    expect(mapping.empty).toContain('N/A')
  })
  it.each([
    [['5', '4', '1'], null],
    [['6', '2'], { lowest: 1, highest: 6 }],
    [['0', '10', '7'], { lowest: 0, highest: 10 }],
    [['4/7', '2/7'], { lowest: 1, highest: 7 }],
    [['1 - Strongly agree', '3 - Neutral'], { lowest: 5, highest: 1 }],
    [['80', '100'], { lowest: 1, highest: 100 }],
  ])('%j: scale %j', (answers, suggested) =>
    expect(inspected(survey(...answers)).notes.values.scale?.suggested ?? null).toEqual(suggested),
  )
  it('words that fit neither end turn no scale around', () =>
    expect(inspected(survey('5 - Strongly agree', '4 - Agree', '0', '99')).notes.values.scale).toMatchObject({
      suggested: { lowest: 0, highest: 100 },
      odd: true,
    }))
  it('99 among answers from 1 to 5 may be a mark for no answer', () =>
    expect(inspected(survey('5', '4', '99')).notes.values.scale).toMatchObject({
      examples: ['99'],
      odd: true,
    }))
})

describe('what the cells of a file tell', () => {
  it('words of a scale are known as a whole, also the answers that nobody gave', () => {
    const { mapping, notes } = inspected(survey('Stimme zu', 'Stimme voll und ganz zu', 'keine Angabe'))
    expect(notes.values.words).toEqual([
      { word: 'Stimme zu', means: '4' },
      { word: 'Stimme voll und ganz zu', means: '5' },
    ])
    expect(mapping.values?.answers).toMatchObject({ 'Stimme zu': '4', 'Stimme überhaupt nicht zu': '1' })
  })
  it('a word that nobody knows is asked about, free text is not', () => {
    expect(inspected(survey('Agree', 'Meh')).notes.values.words).toEqual([
      { word: 'Agree', means: '4' },
      { word: 'Meh', means: null },
    ])
    const texts = Array.from({ length: 30 }, (_, n) => `Comment number ${'x'.repeat(n)}`)
    expect(inspected(survey(...texts)).notes.values.words).toEqual([])
  })
  it('"5 - Strongly agree" and stars need no words: they are read by their number', () => {
    const { mapping, notes } = inspected(survey('5 - Strongly agree', '★★★★'))
    expect([notes.values.words, notes.values.scale, mapping.values]).toEqual([[], null, undefined])
  })
  it('a course behind its title is shown with what it is read as', () => {
    const text = caseFile('04-google-forms/responses-with-location.csv').toString()
    const columns = { course_number: 'Which course did you attend?' }
    expect(inspected(text, { kind: 'survey-responses', columns }).notes.values.readAs).toContainEqual({
      cell: 'AZ-104T00: Microsoft Azure Administrator',
      means: 'AZ-104T00',
    })
  })
})

describe('nine columns of answers side by side are the nine questions, whatever their headers', () => {
  it('of Metrics that Matter, of which the scale is asked at once', () => {
    const { mapping, missing, notes } = inspected(caseFile('02-mtm-nine-point/mtm-export.csv').toString())
    expect(missing).toEqual([])
    expect(mapping.columns).toMatchObject({
      q1: 'The instructor was knowledgeable',
      q9: 'I would recommend this course',
    })
    expect(notes.values.scale?.suggested).toEqual({ lowest: 1, highest: 9 })
  })
  it('of a Google form', () => {
    const { mapping } = inspected(caseFile('04-google-forms/responses.csv').toString(), {
      kind: 'survey-responses',
    })
    expect(mapping.columns).toMatchObject({ q1: 'The trainer explained clearly', q9: 'I would recommend it' })
  })
  it('of a Microsoft form in words, which is a survey', async () => {
    const path = fileURLToPath(new URL('../../../tests/cases/05-ms-forms/forms-words.xlsx', import.meta.url))
    const { recognized } = await inspectFile({ path, hints: {} })
    expect(recognized.kind).toBe('survey-responses')
    expect(recognized.mapping.columns).toMatchObject({
      q1: 'The trainer explained clearly',
      q9: 'I would recommend the course',
    })
    expect(recognized.mapping.values?.answers).toMatchObject({
      'Strongly agree': '5',
      'Strongly disagree': '1',
    })
  })
  it.each([
    ['eight', 8, 1],
    ['ten', 10, 1],
    ['twice nine', 9, 2],
  ])('%s: nothing is guessed', (_, count, times) => {
    const block = Array.from({ length: count }, (_, n) => `Question text ${n}`)
    const names = Array.from({ length: times }, (_, n) => [
      ...block.map((text) => `${text} of ${n}`),
      `Comment ${n}`,
    ]).flat()
    const row = names.map((name) => (name.startsWith('Comment') ? 'Fine, thank you' : '5'))
    const text = `Evaluation ID,Survey date,${names.join(',')}\nE1,2026-03-01,${row.map((cell) => `"${cell}"`).join(',')}`
    expect(inspected(text, { kind: 'survey-responses' }).mapping.columns.q1).toBeUndefined()
  })
})

describe('rows that are not done are named, and the choice is offered', () => {
  const head = 'redemption_id,redeemed_on,course_number,location_id,Status\n'
  const vouchers = (...states: string[]) =>
    head + states.map((state, n) => `R${n},2026-03-01,AZ-104T00,12345,${state}`).join('\n')
  it.each([
    [
      ['Redeemed', 'Issued', 'Redeemed'],
      { column: 'Status', values: ['Redeemed'], keep: true, leaves: [{ value: 'Issued', rows: 1 }] },
    ],
    [
      ['Survey Preview', 'IP Address'],
      {
        column: 'Status',
        values: ['Survey Preview'],
        keep: false,
        leaves: [{ value: 'Survey Preview', rows: 1 }],
      },
    ],
    [['Redeemed', 'Redeemed'], null],
    [['North', 'South'], null],
  ])('%j', (states, filter) => expect(inspected(vouchers(...states)).notes.values.filter).toEqual(filter))
})
