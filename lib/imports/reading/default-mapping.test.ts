import { describe, expect, it } from 'vitest'
import { checkMapping } from './check-mapping'
import { defaultMapping, mappingOf } from './default-mapping'
import type { FileFormat } from './mapping'

const FORMAT: FileFormat = {
  container: 'text',
  compression: 'none',
  encoding: 'utf-8',
  separator: ';',
  sheet: null,
  sheets: [],
}

describe('without a mapping', () => {
  const NAMES = ['redemption_id', 'redeemed_on', 'course_number', 'location_id']
  const issues = (...names: string[]) => {
    const made = defaultMapping('courseware-completions', names, FORMAT)
    return 'issues' in made ? made.issues.map(({ path, message }) => `${path}: ${message}`) : []
  }
  it('aliases stand for our names; our own name wins over one', () => {
    const made = defaultMapping('courseware-completions', [...NAMES, 'Partner ID', 'Course'], FORMAT)
    expect(made).toMatchObject({
      columns: { location_id: 'location_id', course_number: 'course_number' },
      dateOrder: 'iso',
    })
    expect(issues('Redemption ID', 'Redemption date', 'Course', 'MPN ID')).toEqual([])
  })
  it('what is missing, twice, or one of two is said and not guessed', () => {
    expect(issues(...NAMES.slice(0, 3))).toEqual([
      'location_id: The column location_id is missing. Add it to the first line.',
    ])
    expect(issues(...NAMES, 'location_id (2)')).toEqual([
      'location_id: The column location_id appears twice. Choose "location_id" or "location_id (2)", or remove one of them.',
    ])
    expect(issues(...NAMES.slice(0, 3), 'MPN ID', 'Partner ID')).toEqual([
      'location_id: "Partner ID" and "MPN ID" may both be location_id. Choose one, or name it location_id.',
    ])
  })
})

describe('a mapping and the headers of a file', () => {
  const names = ['ID', 'Day', 'Course', 'MPN', 'MPN (2)']
  const mapping = mappingOf('courseware-completions', {}, FORMAT)
  const columns = { redemption_id: 'ID', redeemed_on: 'Day', course_number: 'Course' }
  it.each([
    [{ ...columns, location_id: 'MPN (2)' }, []],
    [
      { ...columns, location_id: 'Place' },
      ['location_id: The file has no column "Place". Choose another for location_id.'],
    ],
    [columns, ['location_id: The column location_id is missing. Add it to the first line.']],
    [
      { ...columns, location_id: 'ID', units: 'Day' },
      ['units: There is no column units in a file of courseware-completions. Leave it out.'],
    ],
  ])('%j', (given, expected) => {
    const found = checkMapping({ ...mapping, columns: given as Record<string, string> }, names)
    expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual(expected)
  })
  it('needs no id where rows are known by content', () => {
    const { redemption_id: _, ...rest } = { ...columns, location_id: 'ID' }
    expect(checkMapping({ ...mapping, columns: rest, identity: 'content' }, names)).toEqual([])
    expect(checkMapping({ ...mapping, columns: rest }, names)).toHaveLength(1)
  })
})
