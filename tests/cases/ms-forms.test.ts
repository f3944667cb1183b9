import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../lib/imports/reading/inspect-file'
import { readDateIn } from '../../lib/imports/reading/read-date'

const SAID = {
  kind: 'survey-responses',
  columns: {
    response_id: 'ID',
    submitted_on: 'Completion time',
    course_number: 'Course',
    location_id: 'Location ID',
  },
} as const
const look = (name: string) =>
  inspectFile({ path: fileURLToPath(new URL(`05-ms-forms/${name}`, import.meta.url)), hints: SAID })

describe('answers to a form of Microsoft', () => {
  it('saved as CSV: 9/14/26 and 10/1/26 are month, day and a year of two digits, which is suggested as 20yy', async () => {
    const { mapping, notes } = (await look('forms-numbers-saved-as-csv.csv')).recognized
    expect(mapping).toMatchObject({ dateOrder: 'mdy', shortYears: true })
    expect(notes).toMatchObject({ dateOrder: 'sure', shortYears: true, datesUnread: [] })
    const days = notes.dateExamples.map((cell) => readDateIn('mdy', cell, '2026-11-21', mapping))
    expect(days).toEqual(['2026-09-14', '2026-09-14', '2026-10-01'].map((value) => ({ value })))
  })

  it.each(['forms-numbers-saved-as-csv.csv', 'forms-numbers.xlsx', 'forms-second-class.xlsx'])(
    '%s: its IDs count from 1, so that rows known by all they say are suggested',
    async (name) => {
      const { mapping, notes } = (await look(name)).recognized
      expect(notes.counterIds).toBe(true)
      expect(mapping.identity).toBe('content')
    },
  )
})
