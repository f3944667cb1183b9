import { addMonths, monthOf } from '../../lib/dates'
import type { Content, Imported, Row } from './imported'

const MONTHS = 36
/** As the report names them, with what the table says of how the partner is attributed. */
const WORKLOADS = ['Exchange', 'Teams', 'SharePoint', 'ProPlus', 'InTune', 'AADP', 'MDE', 'MDO']
const ASSOCIATIONS = ['csp-tier-1', 'cpor', 'dpor', 'csp-tier-2']
/** A prime, which goes through all places of a file before one comes again. */
const STRIDE = 611_953
const TEN_THOUSANDTHS = '0000'

/** By month, customer and workload; the last of the month before. */
export function* licenseRows({ rows, order, today }: Content): Generator<Row> {
  const perMonth = Math.ceil(rows / MONTHS)
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(monthOf(today), index - MONTHS))
  for (let index = 0; index < rows; index++) {
    const at = order === 'sorted' ? index : (index * STRIDE) % rows
    const within = at % perMonth
    const customer = Math.floor(within / WORKLOADS.length)
    const paid = 20 + ((customer * 7919) % 700)
    yield [
      months[Math.floor(at / perMonth)] ?? '',
      `3f2b6c1e-0000-4000-8000-${String(customer).padStart(12, '0')}`,
      WORKLOADS[within % WORKLOADS.length] ?? '',
      ASSOCIATIONS[customer % ASSOCIATIONS.length] ?? '',
      String(paid),
      String(Math.floor((paid * (30 + (at % 60))) / 100)),
      `${months[0]}-${String(1 + (customer % 28)).padStart(2, '0')}`,
    ]
  }
}

const PRIMARY_KEY =
  'org_id, kind, month, tenant, workload, association, subscription, partner, detail, import_id'

export const LICENSE_USAGE: Imported = {
  kind: 'license-usage',
  header: [
    'Month',
    'CustomerTenantId',
    'WorkloadName',
    'PartnerAttributionType',
    'PaidAvailableUnits',
    'MonthlyActiveUsers',
    'DateAssociated',
  ],
  rows: licenseRows,
  create: (table) => `
    create table ${table} (like monthly_figures);
    alter table ${table} add primary key (${PRIMARY_KEY})`,
  storedColumns:
    'org_id, import_id, standing, kind, month, tenant, workload, association, subscription, partner, detail, amount, second, claimed_on',
  storedRow:
    async (_, { id }) =>
    ([month = '', tenant = '', workload = '', association = '', paid = '', active = '', claimed = '']) => [
      id,
      1,
      't',
      'license-usage',
      month,
      tenant,
      workload,
      association,
      '',
      '',
      '',
      paid + TEN_THOUSANDTHS,
      active + TEN_THOUSANDTHS,
      claimed,
    ],
  check: async ({ owner }, { id }, rows) => {
    const [found] = await owner<{ rows: string; standing: string }[]>`
      select count(*) as rows, count(*) filter (where standing) as standing from monthly_figures where org_id = ${id}`
    if (Number(found?.rows) !== rows || Number(found?.standing) !== rows)
      throw new Error(`Of ${rows} rows ${found?.rows} are there, ${found?.standing} of them stand.`)
  },
}
