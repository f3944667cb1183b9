import { describe, expect, it, test } from 'vitest'
import { REPORTS } from '../../../tests/support/insights-reports'
import { RECORDS } from '../model/import-kinds'
import { checkMapping } from './check-mapping'
import { template } from './columns'
import { defaultMapping } from './default-mapping'
import { type FileFormat, headersUsed } from './mapping'
import { otherHeaders } from './other-headers'
import { inspect } from './recognize'

const FORMAT: FileFormat = {
  container: 'text',
  compression: 'none',
  encoding: 'utf-8',
  separator: ',',
  sheet: null,
  sheets: [],
}
const look = (names: string[], ...rows: string[][]) =>
  inspect({ format: FORMAT, header: { names } }, rows, {}, true)
const headersOf = (report: string) => REPORTS.find((one) => one.report === report)?.headers ?? []

describe('the reports of Insights are told apart by their headers', () => {
  it.each(REPORTS)('$report: $kind', ({ headers, kind }) => {
    const found = look(headers)
    expect({ kind: found.kind, rivals: found.notes.rivals }).toEqual({ kind, rivals: [] })
    if (kind === null) return
    expect(found.missing).toEqual([])
    expect(defaultMapping(kind, headers, FORMAT)).toEqual(found.mapping)
    const used = headersUsed(found.mapping)
    expect([...used, ...found.notes.unused].sort()).toEqual([...headers].sort())
  })

  it('each header becomes the column that it is named for', () => {
    expect(look(headersOf('Azure usage report')).mapping.columns).toEqual({
      month: 'Month',
      tenant_id: 'CustomerTenantId',
      workload: 'ServiceLevel2',
      association: 'PartnerAttributionType',
      acr_usd: 'ACR_USD',
      subscription_id: 'SubscriptionId',
      partner_id: 'MPNID',
    })
    expect(look(headersOf('CPOR-M365 usage report')).mapping.columns).toEqual({
      month: 'Date',
      tenant_id: 'CustomerTenantId',
      workload: 'WorkloadName',
      association: 'PartnerAttributionType',
      paid_units: 'PaidAvailableUnits',
      active_users: 'MonthlyActiveUsers',
      associated_on: 'DateAssociated',
      partner_id: 'MpnId',
    })
    expect(look(headersOf('Business applications usage')).mapping.columns).toMatchObject({
      active_users: 'MAU',
      capacity: 'MAC',
      metric_type: 'MetricType',
    })
    expect(look(headersOf('Trainings, exams and certifications')).mapping.columns).toEqual({
      person_id: 'MCPID',
      certification: 'TrainingTitle',
      completed_on: 'TrainingCompletionDate',
      expires_on: 'ExpirationDate',
      type: 'TrainingType',
    })
  })
})

describe('the report with two columns for each workload', () => {
  const headers = headersOf('Enterprise Mobility license usage report')
  const { mapping } = look(headers)

  it('is a row for each workload in every line, of which the licences of all stand with Defender for Identity', () => {
    expect(mapping.unfold?.map(({ fixed, columns }) => [fixed.workload, ...Object.values(columns)])).toEqual([
      ['entra-id-p1', 'AADPPaidAvailableUnits', 'AADPMonthlyActiveUsers'],
      ['intune', 'IntunePaidAvailableUnits', 'IntuneMonthlyActiveUsers'],
      ['purview-information-protection', 'AzipPaidAvailableUnits', 'AzipMonthlyActiveUsers'],
      ['defender-identity', 'PaidAvailableUnits', 'AATPActiveUsage'],
    ])
    expect(Object.keys(mapping.columns).toSorted()).toEqual(
      ['association', 'month', 'partner_id', 'subscription_id', 'tenant_id'].toSorted(),
    )
  })

  it('can be read as one workload, as a mapping saved before says', () => {
    const { unfold: _, ...one } = mapping
    const columns = {
      ...one.columns,
      paid_units: 'IntunePaidAvailableUnits',
      active_users: 'IntuneMonthlyActiveUsers',
    }
    expect(checkMapping({ ...one, columns, fixed: { workload: 'Intune' } }, headers)).toEqual([])
  })

  it('lacks what one of its rows lacks, and has no header that the file has not', () => {
    const [first, ...rest] = mapping.unfold ?? []
    const without = { ...mapping, unfold: [{ fixed: {}, columns: first?.columns ?? {} }, ...rest] }
    expect(checkMapping(without, headers).map(({ path }) => path)).toEqual(['workload'])
    const fewer = headers.filter((name) => name !== 'AzipMonthlyActiveUsers')
    expect(checkMapping(mapping, fewer).map(({ path }) => path)).toEqual(['active_users'])
  })
})

describe('two headers for one column', () => {
  it('our own name is read, then the first of the list, and the others are named', () => {
    const headers = [...headersOf('Azure usage report'), 'association']
    const { mapping } = look(headers)
    expect(mapping.columns.association).toBe('association')
    expect(defaultMapping('azure-consumption', headers, FORMAT)).toEqual(mapping)
    expect(otherHeaders(mapping, headers)).toEqual([
      { column: 'association', taken: 'association', others: ['PartnerAttributionType', 'AssociationType'] },
    ])
    expect(look(['Email', 'CorpEmail', 'Certification', 'Completed on']).mapping.columns.person_id).toBe(
      'CorpEmail',
    )
  })

  it('the same header twice is a question all the same', () => {
    const headers = ['month', 'tenant_id', 'workload', 'association', 'revenue_usd', 'Month', 'Month (2)']
    expect(defaultMapping('business-revenue', headers, FORMAT)).not.toHaveProperty('issues')
    const twice = ['Month', 'Month (2)', 'tenant_id', 'workload', 'association', 'revenue_usd']
    expect(defaultMapping('business-revenue', twice, FORMAT)).toHaveProperty('issues')
  })
})

describe('how months and numbers of a report are written', () => {
  const names = ['month', 'tenant_id', 'workload', 'association', 'acr_usd']
  const of = (...cells: [string, string][]) =>
    look(names, ...cells.map(([month, amount]) => [month, 't1', 'Storage', 'CSP', amount]))
  it.each([
    ['plain months ask nothing', [['2026-10', '1240.50']], 'iso', 'none', '.'],
    ['months in words ask nothing', [['October 2026', '-3.25']], 'iso', 'none', '.'],
    [
      'first days say which is the month',
      [
        ['10/1/2026', '12'],
        ['11/1/2026', '12'],
      ],
      'mdy',
      'sure',
      '.',
    ],
    [
      'first days say which is the day',
      [
        ['01.10.2026', '1.240,50'],
        ['01.11.2026', '-3,25'],
      ],
      'dmy',
      'sure',
      ',',
    ],
    [
      'days that are the same in both orders are no question',
      [
        ['1/1/2026', '12'],
        ['2/2/2026', '12'],
      ],
      'mdy',
      'sure',
      '.',
    ],
    ['a credit says the decimal sign', [['2026-10', '-3,25']], 'iso', 'none', ','],
    ['numbers in groups are read', [['2026-10', '1,240.50']], 'ymd', 'none', '.'],
    ['spreadsheet days', [['46296', '12']], 'serial', 'sure', '.'],
  ] as [string, [string, string][], string, string, string][])(
    '%s',
    (_, cells, dateOrder, certainty, decimal) => {
      const found = of(...cells)
      expect([found.mapping.dateOrder, found.notes.dateOrder, found.mapping.decimal]).toEqual([
        dateOrder,
        certainty,
        decimal,
      ])
    },
  )
  it('other days in both orders stay a question', () =>
    expect(of(['10/11/2026', '12'], ['11/10/2026', '12']).notes.dateOrder).toBe('guess'))
})

it('first days that are first in both orders leave other dates a question', () => {
  const names = [
    'month',
    'tenant_id',
    'workload',
    'association',
    'paid_units',
    'active_users',
    'associated_on',
  ]
  const row = ['1/1/2026', 't1', 'Teams', 'CPOR', '1', '1', '3/4/2025']
  expect(look(names, row).notes.dateOrder).toBe('guess')
  expect(look(names, row, row.with(0, '2/1/2026')).notes.dateOrder).toBe('sure')
})

test.each([
  [
    'customers',
    'tenant_id,name,segment,country\n3f2b6c1e-0000-4000-8000-000000000001,Adventure Works,"Small, Medium & Corporate Commercial",Germany\n',
  ],
  [
    'azure-consumption',
    'month,tenant_id,workload,association,acr_usd,subscription_id,partner_id,offer\n2026-10,3f2b6c1e-0000-4000-8000-000000000001,Azure Kubernetes Service,csp-tier-1,1240.50,,,\n',
  ],
  [
    'license-usage',
    'month,tenant_id,workload,association,paid_units,active_users,associated_on\n2026-10,3f2b6c1e-0000-4000-8000-000000000001,Teams,cpor,250,180,2026-03-12\n',
  ],
  [
    'business-revenue',
    'month,tenant_id,workload,association,revenue_usd\n2026-10,3f2b6c1e-0000-4000-8000-000000000001,Business Central,csp-tier-1,1800\n',
  ],
  [
    'business-usage',
    'month,tenant_id,workload,association,active_users,capacity\n2026-10,3f2b6c1e-0000-4000-8000-000000000001,Business Central,csp-tier-1,12,\n',
  ],
  [
    'certifications',
    'person_id,certification,completed_on,expires_on\nMC-0001,Azure Administrator Associate,2025-05-02,2027-05-02\n',
  ],
] as [(typeof RECORDS)[number], string][])('the template of %s is that of the contract', (kind, text) => {
  expect(RECORDS).toContain(kind)
  expect(template(kind)).toBe(text)
})
