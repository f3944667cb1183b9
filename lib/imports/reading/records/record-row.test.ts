import { describe, expect, it, test } from 'vitest'
import { type Change, GOOD, OWN, readRecord, said, TODAY } from '../../../../tests/support/record-row'
import { RECORDS, type RecordKind } from '../../model/import-kinds'
import { RECORD_SHAPES, stagedColumns } from '../../model/record-shapes'
import { RECORD_COLUMNS } from '../record-columns'
import { RecordRow } from './record-row'

const TENANT = '3F2B6C1E-0000-4000-8000-00000000000A'
const words = (kind: RecordKind, change: Change) => {
  const found = readRecord(kind, change)
  return 'message' in found ? found.message : 'accepted'
}

describe('a tenant is a GUID or a short plain id, in lower case', () => {
  it.each([
    [TENANT, TENANT.toLowerCase()],
    ['Contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['T_1-x', 't_1-x'],
    ['123.0', '123.0'],
    ['="0012"', '0012'],
    [' T1 ', 't1'],
    ['a'.repeat(64), 'a'.repeat(64)],
    ['a'.repeat(65), 'tenant_id bad_tenant_id'],
    ['-a', 'tenant_id bad_tenant_id'],
    ['{3f2b6c1e}', 'tenant_id bad_tenant_id'],
    ['unknown tenant', 'tenant_id bad_tenant_id'],
    ['8.8120E+13', 'tenant_id bad_tenant_id'],
    ['ä', 'tenant_id bad_tenant_id'],
    ['a\0', 'tenant_id nul_character'],
    ['', 'tenant_id empty'],
  ])('%s: %s', (tenant_id, outcome) => expect(said('customers', { tenant_id }, 'tenant')).toBe(outcome))
})

describe('an association is known by letters and digits, else kept as it is written', () => {
  it.each([
    ['csp-tier-1', 'csp-tier-1'],
    ['CSP T1', 'csp-tier-1'],
    ['CSP Tier-1', 'csp-tier-1'],
    ['CSP', 'csp-tier-1'],
    ['Direct Bill', 'csp-tier-1'],
    ['Indirect Provider', 'csp-tier-1'],
    ['csp_tier 2', 'csp-tier-2'],
    ['Indirect Reseller', 'csp-tier-2'],
    ['Claiming Partner of Record', 'cpor'],
    ['CPOR Usage', 'cpor'],
    ['CPOR RevRec', 'cpor-revrec'],
    ['CPOR OSA', 'cpor-osa'],
    ['CPOR RevRec Performance', 'cpor-revrec-performance'],
    ['CPOR-OSU', 'cpor-osu'],
    ['Digital Partner of Record', 'dpor'],
    [' Partner Admin Link ', 'pal'],
    ['GDAP', 'GDAP'],
    [' Reseller of Tales ', 'Reseller of Tales'],
    ['', 'association empty'],
    ['x'.repeat(201), 'association too_long'],
  ])('%s: %s', (association, outcome) =>
    expect(said('business-revenue', { association }, 'association')).toBe(outcome),
  )
})

test('of users and capacity one is enough, and the empty one is 0', () => {
  expect(readRecord('business-usage', { active_users: '', capacity: '7' })).toMatchObject({
    amount: '0',
    second: '70000',
  })
  expect(said('business-usage', { active_users: '', capacity: ' ' }, 'amount')).toBe('active_users empty')
  expect(said('business-usage', { active_users: '' }, 'amount')).toBe('active_users empty')
})

describe('days exist and are not after today, but what expires or leaves may', () => {
  it.each([
    ['completed_on', '2026-11-29', 'accepted'],
    ['completed_on', '2026-11-30', 'completed_on date_in_future'],
    ['completed_on', '2026-02-30', 'completed_on no_such_date'],
    ['completed_on', '', 'completed_on empty'],
    ['expires_on', '2031-01-01', 'accepted'],
    ['expires_on', '2025-05-02', 'accepted'],
    ['expires_on', '2025-05-01', 'expires_on expires_before_completed'],
    ['expires_on', '2031-02-30', 'expires_on no_such_date'],
    ['left_on', '2031-01-01', 'accepted'],
    ['left_on', 'soon', 'left_on not_iso_date'],
  ])('%s %s: %s', (column, cell, outcome) =>
    expect(said('certifications', { [column]: cell }, 'none') ?? 'accepted').toBe(outcome),
  )
  it('a claim lies not after today', () => {
    expect(said('license-usage', { associated_on: '2026-11-29' }, 'claimed_on')).toBe('2026-11-29')
    expect(said('license-usage', { associated_on: '2026-11-30' }, 'claimed_on')).toBe(
      'associated_on date_in_future',
    )
    expect(said('license-usage', { associated_on: '' }, 'claimed_on')).toBe(null)
  })
})

describe('linked is yes or no, and empty says nothing', () => {
  it.each([
    ['yes', 't'],
    ['No', 'f'],
    ['TRUE', 't'],
    [' false ', 'f'],
    ['1', 't'],
    ['0', 'f'],
    ['', null],
    ['maybe', 'linked bad_yes_no'],
    ['constructor', 'linked bad_yes_no'],
  ])('"%s": %s', (linked, outcome) => expect(said('certifications', { linked }, 'linked')).toBe(outcome))
})

describe('texts are trimmed and short, ids besides in lower case', () => {
  it.each([
    ['certifications', 'person_id', ' Ada@Contoso.COM ', 'person', 'ada@contoso.com'],
    ['certifications', 'person_id', '="MC-1"', 'person', 'mc-1'],
    ['certifications', 'person_id', '""', 'person', 'person_id empty'],
    ['certifications', 'person_id', '1.2E+05', 'person', 'person_id spoiled_id'],
    ['certifications', 'person_id', 'x'.repeat(201), 'person', 'person_id too_long'],
    ['certifications', 'certification', ' AZ-104 ', 'certification', 'AZ-104'],
    ['certifications', 'certification', ' ', 'certification', 'certification empty'],
    ['certifications', 'certification', '😀'.repeat(200), 'certification', '😀'.repeat(200)],
    ['certifications', 'certification', '😀'.repeat(201), 'certification', 'certification too_long'],
    ['azure-consumption', 'subscription_id', 'ABC-1', 'subscription', 'abc-1'],
    ['azure-consumption', 'partner_id', '1234567.0', 'partner', '1234567'],
    ['azure-consumption', 'partner_id', '', 'partner', ''],
    ['azure-consumption', 'offer', 'a\0b', 'detail', 'offer nul_character'],
    ['azure-consumption', 'offer', "'=Trial", 'detail', '=Trial'],
    ['business-usage', 'metric_type', 'Paid', 'detail', 'Paid'],
    ['customers', 'name', ' Adventure Works ', 'name', 'Adventure Works'],
    ['customers', 'country', 'x'.repeat(200), 'country', 'x'.repeat(200)],
    ['customers', 'segment', 'x'.repeat(201), 'segment', 'segment too_long'],
  ] as const)('%s, %s "%s" becomes %s %s', (kind, column, cell, staged, outcome) =>
    expect(said(kind, { [column]: cell }, staged)).toBe(outcome),
  )
})

test.each(RECORDS)('a row of %s without what may be left out fills every staged column', (kind) => {
  const found = readRecord(kind) as Record<string, string | null>
  expect(Object.keys(found)).toEqual(stagedColumns(RECORD_SHAPES[kind]))
  expect(found.line).toBe('7')
  const { content } = RECORD_SHAPES[kind]
  for (const { name, type } of content)
    if (type === 'date' || type === 'boolean') expect(found[name]).toBe(null)
    else expect(typeof found[name]).toBe('string')
})

test('every column of a file has a staged column of its own', () => {
  for (const kind of RECORDS) {
    const names = RECORD_COLUMNS[kind].map(({ name }) => name)
    const filled = Object.fromEntries(names.map((name) => [name, GOOD[kind][name] ?? '']))
    expect(readRecord(kind, filled)).toMatchObject(readRecord(kind))
  }
})

test('what is missing is said first, the rest by name, each in words that say what to do', () => {
  expect(words('license-usage', { month: '2026-12', paid_units: '-1', workload: '' })).toBe(
    'workload is empty. Fill it in. month: 2026-12 lies after this month (2026-11). Correct the month, or import it later. paid_units: "-1" is not a whole number from 0 to 1,000,000,000.',
  )
  expect(words('certifications', { expires_on: '2025-01-01' })).toBe(
    '2025-01-01 lies before 2025-05-02, the day of completion. Correct one of the two dates.',
  )
  expect(words('business-usage', { active_users: '' })).toBe(
    'active_users and capacity are both empty. Fill in one of them, with 0 where there was nothing.',
  )
  expect(words('customers', { tenant_id: 'a b' })).toBe(
    '"a b" is not a tenant ID: a GUID, or up to 64 letters, digits, points, hyphens and underscores.',
  )
})

test('what a mapping says of all rows, of words and of empty ones holds', () => {
  const how = { fixed: { association: 'CSP' }, values: { workload: { 'MS Teams': 'Teams' } }, empty: ['N/A'] }
  const names = ['month', 'tenant_id', 'workload', 'revenue_usd', 'subscription_id']
  const columns = Object.fromEntries(names.map((name) => [name, name]))
  const row = new RecordRow('business-revenue', { ...OWN, columns, ...how }, names, {
    today: TODAY,
    timeZone: 'UTC',
  })
  expect(row.read(2, ['2026-10', 't1', 'ms teams', '5', 'N/A'])).toBe(null)
  expect(row.values).toEqual(['2', '2026-10', 't1', 'Teams', 'csp-tier-1', '', '', '', '50000', '0', null])
})

test('a text right of the last column is a fault, missing cells at the end are empty', () => {
  const columns = { tenant_id: 'tenant_id', name: 'name' }
  const row = new RecordRow('customers', { ...OWN, columns }, ['tenant_id', 'name'], {
    today: TODAY,
    timeZone: 'UTC',
  })
  expect(row.read(2, ['t1'])).toBe(null)
  expect(row.read(3, ['t1', 'Contoso', 'more'])).toMatchObject({ column: '', code: 'ragged_row' })
})
