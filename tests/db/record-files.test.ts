import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { LaurelError } from '../../lib/errors'
import { exportRejects } from '../../lib/imports/export-rejects'
import { getImport } from '../../lib/imports/list-imports'
import { RECORDS } from '../../lib/imports/model/import-kinds'
import { template } from '../../lib/imports/reading/columns'
import { recognizeFile } from '../../lib/uploads/inspect-upload'
import { testDatabase } from '../support/database'
import { REPORTS } from '../support/insights-reports'
import { csvOf, mintOrganization, publishText, withTextFile } from '../support/organization'

const TODAY = '2026-11-29'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

test.each(RECORDS)(
  'the template of %s is known by its headers, goes in, and adds nothing again',
  async (kind) => {
    const ctx = await mintOrganization(db)
    const text = template(kind)
    expect(await withTextFile(text, (file) => recognizeFile(ctx, file.path))).toBe(kind)
    expect(await publishText(ctx, kind, text, TODAY)).toMatchObject({
      status: 'published',
      rowsRead: 1,
      rowsAccepted: 1,
      rowsRejected: 0,
    })
    expect(await publishText(ctx, kind, text, TODAY)).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 1 })
  },
)

const CELLS: Record<string, string> = {
  Month: '2026-10',
  Date: 'October 2026',
  FiscalMonthName: 'October, 2026',
  CustomerTenantId: 'T1',
  CustomerTenantID: 'T1',
  ServiceLevel2: 'Azure Kubernetes Service',
  WorkloadName: 'Teams',
  Workload: 'Business Central',
  Workloads: 'Business Central',
  PartnerAttributionType: 'CSP T1',
  PartnerAssociationType: 'DPOR',
  MPNID: '1234567',
  ACR_USD: '12.5',
  PaidAvailableUnits: '10',
  MonthlyActiveUsers: '8',
  AADPPaidAvailableUnits: '10',
  AADPMonthlyActiveUsers: '8',
  IntunePaidAvailableUnits: '10',
  IntuneMonthlyActiveUsers: '8',
  AzipPaidAvailableUnits: '10',
  AzipMonthlyActiveUsers: '8',
  AATPActiveUsage: '7',
  AdjustedRevenueAmtCD: '-3.25',
  MAU: '7',
  MCPID: 'MC-1',
  TrainingTitle: 'Azure Administrator Associate',
  TrainingType: 'Certification',
  TrainingCompletionDate: '2025-05-02',
}

test.each(REPORTS.filter(({ kind }) => kind !== null))(
  'the report $report goes in unchanged, and columns that are not read are named',
  async ({ headers, kind }) => {
    if (kind === null) return
    const ctx = await mintOrganization(db)
    const text = csvOf([CELLS], headers)
    const published = await publishText(ctx, kind, text, TODAY)
    const { columns = {}, unfold } = published.mapping ?? {}
    expect(published).toMatchObject({ rowsAccepted: unfold?.length ?? 1, rowsRejected: 0 })
    const used = [columns, ...(unfold ?? []).map((row) => row.columns)].flatMap((row) => Object.values(row))
    expect([...used, ...published.notes.ignoredColumns].sort()).toEqual([...headers].sort())
  },
)

it('bad rows are kept with line, column and reason, and go in once they are corrected', async () => {
  const ctx = await mintOrganization(db)
  const header = 'month,tenant_id,workload,association,paid_units,active_users'
  const rows = [
    '2026-10,t1,Teams,CSP,10,8',
    '2027-01,t1,Teams,CSP,10,8',
    '2026-10,a b,Teams,CSP,10,8',
    '2026-10,t2,Teams,CSP,-1,8',
  ]
  const first = await publishText(ctx, 'license-usage', [header, ...rows, ''].join('\n'), TODAY)
  expect(first).toMatchObject({ rowsRead: 4, rowsAccepted: 1, rowsRejected: 3 })
  const { rejects } = await getImport(ctx, first.id)
  expect(rejects.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
    '3 month month_in_future',
    '4 tenant_id bad_tenant_id',
    '5 paid_units bad_count',
  ])
  const text = (await (await exportRejects(ctx, first.id, { raw: false, format: 'csv' })).toArray()).join('')
  expect(text.split('\n')[0]).toContain('month,tenant_id')
  const corrected = text.replace('"2027-01"', '2026-09').replace(',"a b",', ',t3,').replace(`"'-1"`, '1')
  const kind = await withTextFile(corrected, (file) => recognizeFile(ctx, file.path))
  expect(await publishText(ctx, kind, corrected, TODAY)).toMatchObject({ rowsAccepted: 3, rowsRejected: 0 })
})

it('exams of a report of trainings are left out and are in no count', async () => {
  const ctx = await mintOrganization(db)
  const text =
    'MCPID,TrainingTitle,TrainingType,TrainingCompletionDate\nMC-1,AZ-104,Certification,2025-05-02\nMC-1,Exam AZ-104,Exam,2025-05-01\n'
  const published = await publishText(ctx, 'certifications', text, TODAY)
  expect(published).toMatchObject({ rowsRead: 1, rowsAccepted: 1, rowsRejected: 0 })
  expect(published.notes.leftOut).toEqual([{ column: 'TrainingType', value: 'Exam', rows: 1 }])
})

it('a file of another programme is refused with the columns that it lacks, and nothing is imported', async () => {
  const ctx = await mintOrganization(db)
  const refused = await publishText(ctx, 'license-usage', template('courseware-completions'), TODAY).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(LaurelError)
  const { code, issues = [] } = refused as LaurelError
  expect(code).toBe('invalid_file')
  expect(issues.map(({ path }) => path)).toEqual([
    'month',
    'tenant_id',
    'workload',
    'association',
    'paid_units',
    'active_users',
  ])
})
