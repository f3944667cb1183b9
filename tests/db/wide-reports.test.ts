import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { importDetail } from '../../lib/answers/imports'
import type { Ctx } from '../../lib/context'
import { exportRejects } from '../../lib/imports/export-rejects'
import { getImport } from '../../lib/imports/list-imports'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { testDatabase } from '../support/database'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import { storedRecords } from '../support/record-files'
import { runs } from '../support/runs'

const TODAY = '2026-11-21'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

/** The four workloads of a line of the Enterprise Mobility license usage report (capability-inputs.md §2.3). */
const WORKLOADS = [
  ['entra-id-p1', 'AADPPaidAvailableUnits', 'AADPMonthlyActiveUsers'],
  ['intune', 'IntunePaidAvailableUnits', 'IntuneMonthlyActiveUsers'],
  ['purview-information-protection', 'AzipPaidAvailableUnits', 'AzipMonthlyActiveUsers'],
  ['defender-identity', 'PaidAvailableUnits', 'AATPActiveUsage'],
] as const
const COMMON = ['Month', 'CustomerTenantId', 'CustomerName', 'MPNId', 'PartnerAttributionType']
const HEADER = [...COMMON, 'MonthlyActiveUsers', 'MCASActiveUsage', ...WORKLOADS.flatMap(([, ...two]) => two)]

type Line = Record<string, string>
const figure = fc.constantFrom('0', '5', '7', '12', '-1', 'many')
const line: fc.Arbitrary<Line> = fc.record({
  Month: fc.constantFrom('2026-10', '2026-10', 'soon'),
  CustomerTenantId: fc.constantFrom('t-1', 't-2', 't-1', 'not a tenant'),
  PartnerAttributionType: fc.constant('CPOR'),
  ...Object.fromEntries(WORKLOADS.flatMap(([, ...two]) => two).map((name) => [name, figure])),
})

/** The same lines as a file of one workload, as it was imported before. */
const narrow = (lines: readonly Line[], [workload, paid, active]: (typeof WORKLOADS)[number]) =>
  csvOf(
    lines.map((one) => ({
      ...one,
      workload,
      paid_units: one[paid] ?? '',
      active_users: one[active] ?? '',
    })),
    [...COMMON, 'workload', 'paid_units', 'active_users'],
  )

const rowsOf = async (ctx: Ctx) =>
  (await storedRecords(ctx, 'license-usage')).map(({ importId: _, ...row }) => JSON.stringify(row)).toSorted()

const publish = (ctx: Ctx, text: string, changes: 'reject' | 'apply', mode?: 'preview') =>
  publishText(ctx, 'license-usage', text, TODAY, { changes, ...(mode && { mode }) })
const countsOf = (one: Awaited<ReturnType<typeof publish>>) => [
  one.rowsRead,
  one.rowsAccepted,
  one.rowsChanged,
  one.rowsDuplicate,
  one.rowsRejected,
]

it('one import of a wide report is four imports of a workload each: the same rows, counts and effect, previewed, changed, withdrawn and replayed', async () => {
  const file = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    changes: fc.constantFrom('reject' as const, 'apply' as const),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), fc.boolean(), async (files, gone) => {
      const [wide, apart] = [await mintOrganization(db), await mintOrganization(db)]
      const last: number[] = []
      let first = 0
      for (const { lines, changes } of files) {
        const text = csvOf(lines, HEADER)
        const foreseen = await publish(wide, text, changes, 'preview')
        const whole = await publish(wide, text, changes)
        expect([countsOf(foreseen), foreseen.effect]).toEqual([countsOf(whole), whole.effect])
        const each = []
        for (const one of WORKLOADS) each.push(await publish(apart, narrow(lines, one), changes))
        const sum = each.map(countsOf).reduce((a, b) => a.map((count, at) => count + (b[at] ?? 0)))
        expect(countsOf(whole)).toEqual(sum)
        expect(await rowsOf(wide)).toEqual(await rowsOf(apart))
        if (last.length === 0) {
          first = whole.id
          last.push(...each.map(({ id }) => id))
        }
      }
      if (!gone) return
      await withdrawImport(wide, first)
      for (const id of last) await withdrawImport(apart, id)
      expect(await rowsOf(wide)).toEqual(await rowsOf(apart))
      const before = await rowsOf(wide)
      await recompute(wide)
      expect(await rowsOf(wide)).toEqual(before)
    }),
    { numRuns: runs(2) },
  )
}, 240_000)

const LINE: Line = {
  Month: '2026-10',
  CustomerTenantId: 't-1',
  PartnerAttributionType: 'CPOR',
  AADPPaidAvailableUnits: '50',
  AADPMonthlyActiveUsers: '40',
  IntunePaidAvailableUnits: '30',
  IntuneMonthlyActiveUsers: '20',
  AzipPaidAvailableUnits: '',
  AzipMonthlyActiveUsers: '',
  PaidAvailableUnits: '60',
  AATPActiveUsage: '10',
}
const told = async (ctx: Ctx, id: number) => importDetail.parse(await getImport(ctx, id))

it('of a line two workloads go in, one that is no number and one that is known are refused in one sentence each; the downloaded line, put right, brings the rest', async () => {
  const ctx = await mintOrganization(db)
  await publish(ctx, csvOf([LINE], HEADER), 'reject')
  const second = {
    ...LINE,
    AADPPaidAvailableUnits: 'fifty',
    IntunePaidAvailableUnits: '31',
    AzipPaidAvailableUnits: '5',
    AzipMonthlyActiveUsers: '4',
  }
  const { id } = await publish(ctx, csvOf([second, { ...LINE, Month: 'soon' }], HEADER), 'reject')
  const detail = await told(ctx, id)
  expect(countsOf(detail as never)).toEqual([7, 1, 0, 1, 5])
  expect(detail.notes.unfolded).toEqual({ lines: 2, rows: 7 })
  expect(detail.rejects.map(({ line, message }) => [line, message])).toEqual([
    [
      2,
      'entra-id-p1: "fifty" is not a whole number from 0 to 1,000,000,000. 2026-10 · t-1 · intune · cpor is already known with different content (paid_units). Take the new values when you import it, or fix this row.',
    ],
    [3, '"soon" is not a month such as 2026-10 or October 2026.'],
  ])
  const text = (
    await new Response((await exportRejects(ctx, id, { raw: true, format: 'csv' })) as never).text()
  ).replaceAll('fifty', '50')
  expect(text.trim().split('\n')).toHaveLength(3)
  const again = await publish(ctx, text, 'apply')
  expect(countsOf(again)).toEqual([7, 0, 1, 3, 3])
  expect((await told(ctx, again.id)).changes).toEqual([
    {
      line: 2,
      identity: '2026-10 · t-1 · intune · cpor',
      columns: [{ column: 'paid_units (intune)', before: '30', after: '31' }],
    },
  ])
})

it('a workload that a line leaves empty is no row of it, and is told by its header', async () => {
  const ctx = await mintOrganization(db)
  const { notes, ...counts } = await publish(ctx, csvOf([LINE], HEADER), 'reject')
  expect(countsOf({ notes, ...counts })).toEqual([3, 3, 0, 0, 0])
  expect(notes.leftOut).toEqual([{ column: 'AzipPaidAvailableUnits', value: '', rows: 1 }])
  expect(notes.ignoredColumns).toEqual(['CustomerName', 'MonthlyActiveUsers', 'MCASActiveUsage'])
})
