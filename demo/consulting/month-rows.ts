import type { FigureKind } from '../../lib/imports/model/import-kinds'
import type { Calendar } from '../calendar'
import { AZURE } from './azure'
import { BUSINESS } from './business'
import { subscriptionOf, tenantOf } from './customers'
import { MODERN_WORK } from './seats'
import { SECURITY_SEATS } from './security-seats'
import { centsByMonth, monthsOf, valueAt } from './series'

export type MonthRow = { month: number; cells: string[] }
type Report = { columns: readonly string[]; rows(calendar: Calendar): MonthRow[] }

const dollars = (cents: number) => (cents / 100).toFixed(2)

/** Files have the service in finer parts than the score. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = { Storage: ['Tiered Block Blob', 'Files'] }

function azureRows(calendar: Calendar): MonthRow[] {
  return AZURE.flatMap(({ customer, service, through, years, ...span }) =>
    [...centsByMonth(years, span)].flatMap(([month, cents]) => {
      const parts = PARTS[service]
      const most = Math.floor(cents * 0.8)
      const amounts = parts ? [most, cents - most] : [cents]
      return through.flatMap((association) =>
        amounts.map((amount, index) => ({
          month,
          cells: [
            `${calendar.month(month)}-01`,
            tenantOf(customer),
            service,
            parts?.[index] ?? service,
            association,
            dollars(amount),
            subscriptionOf(customer),
          ],
        })),
      )
    }),
  )
}

function seatRows(calendar: Calendar): MonthRow[] {
  return [...MODERN_WORK, ...SECURITY_SEATS].flatMap(({ customer, workload, through, ...line }) =>
    monthsOf(line).flatMap((month) =>
      through.map((association) => ({
        month,
        cells: [
          calendar.month(month),
          tenantOf(customer),
          workload,
          association,
          String(valueAt(line.paid, line, month)),
          String(valueAt(line.active, line, month)),
          line.claimed === undefined ? '' : calendar.date({ month: line.claimed, day: 12 }),
        ],
      })),
    ),
  )
}

const MONTH_NAMES = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const fiscal = (calendar: Calendar, month: number) =>
  MONTH_NAMES.format(new Date(`${calendar.month(month)}-01T00:00:00Z`))

function revenueRows(calendar: Calendar): MonthRow[] {
  return BUSINESS.flatMap(({ customer, revenueWorkload, through, revenue, ...span }) =>
    monthsOf(span).map((month) => ({
      month,
      cells: [
        fiscal(calendar, month),
        tenantOf(customer),
        revenueWorkload,
        through,
        `${valueAt(revenue, span, month)}.00`,
      ],
    })),
  )
}

function usageRows(calendar: Calendar): MonthRow[] {
  return BUSINESS.flatMap(({ customer, usageWorkload, usedThrough, users, ...span }) =>
    monthsOf(span).map((month) => ({
      month,
      cells: [
        fiscal(calendar, month),
        tenantOf(customer),
        usageWorkload,
        usedThrough,
        String(valueAt(users, span, month)),
      ],
    })),
  )
}

/** With the headers of the downloaded reports. */
export const REPORTS: Readonly<Record<FigureKind, Report>> = {
  'azure-consumption': {
    columns: [
      'Month',
      'CustomerTenantId',
      'ServiceLevel2',
      'ServiceLevel3',
      'PartnerAttributionType',
      'ACR_USD',
      'SubscriptionId',
    ],
    rows: azureRows,
  },
  'license-usage': {
    columns: [
      'Month',
      'CustomerTenantId',
      'WorkloadName',
      'PartnerAttributionType',
      'PaidAvailableUnits',
      'MonthlyActiveUsers',
      'DateAssociated',
    ],
    rows: seatRows,
  },
  'business-revenue': {
    columns: [
      'FiscalMonthName',
      'CustomerTenantID',
      'Workloads',
      'PartnerAssociationType',
      'AdjustedRevenueAmtCD',
    ],
    rows: revenueRows,
  },
  'business-usage': {
    columns: ['FiscalMonthName', 'CustomerTenantID', 'Workload', 'PartnerAssociationType', 'MAU'],
    rows: usageRows,
  },
}
