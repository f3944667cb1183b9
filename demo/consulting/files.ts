import { addMonths, daysInMonth, monthOf, type PlainDate, parts } from '../../lib/dates'
import type { RecordKind } from '../../lib/imports/model/import-kinds'
import { type Calendar, FIRST_MONTH, type Slot } from '../calendar'
import type { DemoFile } from '../demo-file'
import { customers } from './customers'
import { REPORTS } from './month-rows'
import { SKILLS } from './skills'

const LAST = -1

type RecordFile = DemoFile<RecordKind>

/** Customers, months and people as of a day: nothing in them is later than the month before, but what expires. */
export const recordFiles = (calendar: Calendar): RecordFile[] => [
  customersFile(calendar),
  certificationsFile(calendar),
  ...monthFiles(calendar),
]

function customersFile(calendar: Calendar): RecordFile {
  return {
    kind: 'customers',
    fileName: `CustomersAndTenants-${calendar.month(LAST)}.csv`,
    columns: ['CustomerTenantId', 'CustomerTenantName', 'CustomerSegment', 'CustomerTenantCountry'],
    rows: customers.map(({ tenant, name, segment, country }) => [tenant, name, segment, country]),
  }
}

/** The reports, and the months of their files: of two the last month came by itself, of revenue it has not come yet. */
const FIGURE_FILES = [
  ['business-revenue', 'DynamicsRevenue', [FIRST_MONTH, LAST - 1]],
  ['business-usage', 'DynamicsUsage', [FIRST_MONTH, LAST]],
  ['azure-consumption', 'AzureUsage', [FIRST_MONTH, LAST - 1], [LAST, LAST]],
  ['license-usage', 'OfficeUsage', [FIRST_MONTH, LAST - 1], [LAST, LAST]],
] as const

function monthFiles(calendar: Calendar): RecordFile[] {
  return FIGURE_FILES.flatMap(([kind, name, ...spans]) => {
    const { columns, rows } = REPORTS[kind]
    const made = rows(calendar).sort((a, b) => a.month - b.month)
    return spans.map(([from, to]) => ({
      kind,
      fileName: `${name}-${[...new Set([from, to])].map((month) => calendar.month(month)).join('-to-')}.csv`,
      columns,
      rows: made.filter(({ month }) => month >= from && month <= to).map(({ cells }) => cells),
    }))
  })
}

function certificationsFile(calendar: Calendar): RecordFile {
  const day = (slot: Slot | undefined) => (slot ? dateOf(calendar.today, slot) : '')
  return {
    kind: 'certifications',
    fileName: `TrainingCompletions-${calendar.month(LAST)}.csv`,
    columns: [
      'MCPID',
      'TrainingTitle',
      'TrainingCompletionDate',
      'ExpirationDate',
      'Linked',
      'Left on',
      'TrainingType',
    ],
    rows: SKILLS.map(({ person, certification, completed, expires, linked = '', left, type }) => [
      person,
      certification,
      day(completed),
      day(expires),
      linked,
      day(left),
      type ?? 'Certification',
    ]),
  }
}

/** Also of months to come; a day past the end of a shorter month is its last. */
function dateOf(today: PlainDate, { month: offset, day }: Slot): PlainDate {
  const month = addMonths(monthOf(today), offset)
  const { year, month: number } = parts(`${month}-01`)
  return `${month}-${String(Math.min(day, daysInMonth(year, number))).padStart(2, '0')}`
}
