import { describe, expect, it } from 'vitest'
import type { Mapping } from '@/lib/imports/reading/mapping'
import { ApiError } from '../../forms/call-api'
import type { Inspection } from '../incoming/contract'
import { isOwnFormat, sameMapping } from './own-format'
import { BY_CONTENT, ONE_ROW, readMapping, SAME, saidOfColumns } from './read-mapping'

const MAPPING: Mapping = {
  kind: 'courseware-completions',
  columns: {},
  dateOrder: 'dmy',
  decimal: '.',
  separator: ';',
  sheet: null,
  identity: 'column',
}
const INSPECTION = {
  kind: 'courseware-completions',
  mapping: MAPPING,
  notes: { values: { scale: null, words: [], filter: null, readAs: [] } },
} as unknown as Inspection
const FORM = {
  'column.redemption_id': 'Beleg',
  'column.redeemed_on': 'Datum',
  'column.course_number': 'Kurs',
  'column.location_id': 'MPN ID',
  'column.country': '',
  dateOrder: 'dmy',
}
const issuesOf = (form: Record<string, string>) => {
  try {
    readMapping(form, INSPECTION)
  } catch (error) {
    if (error instanceof ApiError) return error.issues.map(({ path }) => path)
  }
  return []
}

describe('the form of a mapping', () => {
  it('becomes the mapping: what is not chosen is not read', () => {
    expect(readMapping(FORM, INSPECTION)).toEqual({
      ...MAPPING,
      columns: {
        redemption_id: 'Beleg',
        redeemed_on: 'Datum',
        course_number: 'Kurs',
        location_id: 'MPN ID',
      },
    })
  })

  it('asks for every required column and for the order of dates where it is open', () => {
    expect(issuesOf({ ...FORM, 'column.redemption_id': '' })).toEqual(['column.redemption_id'])
    const open = { ...FORM, 'column.redeemed_on': '', 'column.location_id': '', dateOrder: '' }
    expect(issuesOf(open)).toEqual(['column.redeemed_on', 'column.location_id', 'dateOrder'])
  })

  it('knows rows by their content only where that is said', () => {
    const without = readMapping({ ...FORM, 'column.redemption_id': BY_CONTENT }, INSPECTION)
    expect(without.identity).toBe('content')
    expect(without.columns).not.toHaveProperty('redemption_id')
  })

  it('takes no header for two columns', () => {
    expect(issuesOf({ ...FORM, 'column.course_number': 'Datum' })).toEqual(['column.course_number'])
  })
})

describe('a report whose lines name several workloads', () => {
  const unfold = [
    {
      fixed: { workload: 'intune' },
      columns: { paid_units: 'IntunePaidAvailableUnits', active_users: 'IntuneMonthlyActiveUsers' },
    },
  ]
  const wide = {
    ...INSPECTION,
    kind: 'license-usage',
    headers: ['Month', 'CustomerTenantId', 'Type', ...Object.values(unfold[0]?.columns ?? {})],
    mapping: { ...MAPPING, kind: 'license-usage', unfold },
  } as unknown as Inspection
  const form = {
    'column.month': 'Month',
    'column.tenant_id': 'CustomerTenantId',
    'column.association': 'Type',
    dateOrder: 'dmy',
  }
  const one = {
    ...form,
    unfold: ONE_ROW,
    'column.workload': SAME,
    'fixed.workload': 'intune',
    'column.paid_units': 'IntunePaidAvailableUnits',
    'column.active_users': 'IntuneMonthlyActiveUsers',
  }

  it('is a row for each of them, or one where that is said, and then its own columns are asked for', () => {
    expect(readMapping({ ...form, unfold: 'several' }, wide).unfold).toEqual(unfold)
    expect(readMapping(form, wide).unfold).toEqual(unfold)
    const read = readMapping(one, wide)
    expect(read).not.toHaveProperty('unfold')
    expect(read.columns.paid_units).toBe('IntunePaidAvailableUnits')
    expect(() => readMapping({ ...form, unfold: ONE_ROW }, wide)).toThrow('cannot be read yet')
    expect(saidOfColumns(one, wide, { dateOrder: 'dmy', decimal: '.' }, {}).chosen).toHaveProperty('unfold')
  })

  it('is several again where it was read as one before', () => {
    const { unfold: _, ...alone } = wide.mapping
    const before = { ...wide, mapping: alone } as Inspection
    expect(readMapping(one, before)).not.toHaveProperty('unfold')
    expect(readMapping({ ...form, unfold: 'several' }, before).unfold).toEqual(unfold)
  })
})

describe('the form of a mapping, halfway', () => {
  const shown = { dateOrder: 'dmy', decimal: '.' }
  it('says which columns are chosen, and of the order of dates only what the reader chose himself', () => {
    const said = saidOfColumns({ ...FORM, 'column.redemption_id': '' }, INSPECTION, shown, {})
    expect(said.columns).toEqual({ redeemed_on: 'Datum', course_number: 'Kurs', location_id: 'MPN ID' })
    expect(said.chosen).toEqual({ identity: 'column' })
    const other = { ...FORM, 'column.redemption_id': BY_CONTENT, dateOrder: 'mdy' }
    const { chosen } = saidOfColumns(other, INSPECTION, shown, {})
    expect(chosen).toEqual({ identity: 'content', dateOrder: 'mdy' })
    expect(saidOfColumns(other, INSPECTION, { ...shown, dateOrder: 'mdy' }, chosen).chosen).toEqual(chosen)
  })
})

describe('what is worth keeping', () => {
  const own: Mapping = { ...MAPPING, dateOrder: 'iso', columns: { redemption_id: 'redemption_id' } }

  it('is every mapping that is not our own format', () => {
    expect(isOwnFormat(own)).toBe(true)
    expect(isOwnFormat({ ...own, dateOrder: 'dmy' })).toBe(false)
    expect(isOwnFormat({ ...own, columns: { redemption_id: 'Beleg' } })).toBe(false)
    expect(isOwnFormat({ ...own, identity: 'content' })).toBe(false)
  })

  it('two mappings are the same whatever the order in which their columns are named', () => {
    const [one, two] = [
      { a: 'A', b: 'B' },
      { b: 'B', a: 'A' },
    ].map((columns) => ({ ...own, columns }))
    expect(one && two && sameMapping(one, two)).toBe(true)
    expect(one && sameMapping(one, { ...one, dateOrder: 'dmy' })).toBe(false)
  })
})
