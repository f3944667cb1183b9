import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ASSOCIATIONS } from './model/associations'
import { readRecords } from './read-records'
import { csvLine } from './reading/csv-line'
import type { DateOrder, Decimal, Mapping } from './reading/mapping'
import { SEPARATORS } from './reading/mapping'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-records-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
]
const two = (n: number) => String(n).padStart(2, '0')

const figure = fc.record({
  year: fc.integer({ min: 2015, max: 2026 }),
  month: fc.integer({ min: 1, max: 10 }),
  day: fc.integer({ min: 1, max: 28 }),
  form: fc.nat(4),
  tenant: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/),
  workload: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 &;,|é"]{0,12}[a-z]$/),
  association: fc.constantFrom(...ASSOCIATIONS),
  spaced: fc.boolean(),
  tenths: fc.bigInt({ min: -(10n ** 16n) + 1n, max: 10n ** 16n - 1n }),
  claimed: fc.boolean(),
})
type Figure = typeof figure extends fc.Arbitrary<infer T> ? T : never
const way = fc.record({
  separator: fc.constantFrom(...SEPARATORS),
  dateOrder: fc.constantFrom<DateOrder>('iso', 'ymd', 'dmy', 'mdy'),
  decimal: fc.constantFrom<Decimal>('.', ','),
  grouped: fc.boolean(),
  utf16: fc.boolean(),
  upper: fc.boolean(),
})
type Way = typeof way extends fc.Arbitrary<infer T> ? T : never

function dayIn(order: DateOrder, { year, month, day }: Figure): string {
  if (order === 'dmy') return `${day}.${month}.${year}`
  if (order === 'mdy') return `${month}/${day}/${year}`
  return `${year}-${two(month)}-${two(day)}`
}

function monthIn(one: Figure, { dateOrder }: Way): string {
  const { year, month, form } = one
  const name = ENGLISH[month - 1] ?? ''
  const forms = [
    `${year}-${two(month)}`,
    `${year}${two(month)}`,
    `${name} ${year}`,
    `${name.slice(0, 3)}, ${year}`,
  ]
  return forms[form] ?? dayIn(dateOrder, one)
}

function amountIn(tenths: bigint, { decimal, grouped, dateOrder }: Way): string {
  const own = dateOrder === 'iso' && decimal === '.'
  const size = tenths < 0n ? -tenths : tenths
  const whole = String(size / 10_000n)
  const places = String(size % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '')
  const group = decimal === '.' ? ',' : '.'
  const shown = grouped && !own ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole
  return `${tenths < 0n ? '-' : ''}${shown}${places === '' ? '' : decimal}${places}`
}

function fileOf(rows: readonly Figure[], how: Way): Buffer {
  const header = ['Month', 'Customer-Tenant-ID', 'Service Level 2', 'association', 'ACR_USD', 'Note']
  const lines = rows.map((one) => [
    monthIn(one, how),
    how.upper ? one.tenant.toUpperCase() : one.tenant,
    one.workload,
    one.spaced ? one.association.replaceAll('-', ' ').toUpperCase() : one.association,
    amountIn(one.tenths, how),
    one.claimed ? 'x' : '',
  ])
  const text = `${[header, ...lines].map((cells) => csvLine(cells, how.separator)).join('\r\n')}\r\n`
  return how.utf16 ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text)
}

it('what a report says is read back the same in any separator, encoding, date order and decimal sign', async () => {
  const path = join(folder, 'report.csv')
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 8 }), way, async (rows, how) => {
      writeFileSync(path, fileOf(rows, how))
      const { separator, dateOrder, decimal } = how
      const mapping: Mapping = {
        kind: 'azure-consumption',
        columns: {
          month: 'Month',
          tenant_id: 'Customer-Tenant-ID',
          workload: 'Service Level 2',
          association: 'association',
          acr_usd: 'ACR_USD',
        },
        ...{ dateOrder, decimal, separator, sheet: null, identity: 'column' },
      }
      const read: string[] = []
      const input = {
        path,
        hints: { separator },
        kind: 'azure-consumption',
        today: '2026-11-29',
        timeZone: 'Europe/Berlin',
      } as const
      for await (const { copy, rejects } of readRecords({ ...input, mapping })) {
        expect(rejects).toEqual([])
        read.push(...copy.toString().split('\n').slice(0, -1))
      }
      const said = rows.map(({ year, month, tenant, workload, association, tenths }) =>
        [
          `${year}-${two(month)}`,
          tenant.toLowerCase(),
          workload.trim(),
          association,
          '',
          '',
          '',
          String(tenths),
          '0',
          '\\N',
        ].join('\t'),
      )
      expect(read.map((line) => line.slice(line.indexOf('\t') + 1))).toEqual(said)
    }),
    { numRuns: 150 },
  )
})
