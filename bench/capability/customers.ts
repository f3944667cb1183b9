import { firstOf } from '../../lib/dates'
import type { FigureKind, RecordKind } from '../../lib/imports/model/import-kinds'
import { step } from '../../scripts/support/progress'
import { addImport, ensureFilled, type Organization, rest } from '../support/organization'
import type { Workbench } from '../support/workbench'

const MONTHS = 36

type Series = {
  kind: FigureKind
  workload: string
  association: string
  /** Of customer `customer` in month `month`, both counted from 0, in whole dollars, licences or users. */
  amount: string
  second?: string
}

/** Eight workloads, of which each area reads some: most customers stay what they are, some grow, come or go. */
const SERIES: readonly Series[] = [
  {
    kind: 'azure-consumption',
    workload: 'Storage',
    association: 'csp-tier-1',
    amount: '200 + customer % 900 + month * 9',
  },
  {
    kind: 'azure-consumption',
    workload: 'Sentinel',
    association: 'pal',
    amount: '(customer % 7) * 110 + month * 4',
  },
  {
    kind: 'license-usage',
    workload: 'Teams',
    association: 'csp-tier-1',
    amount: '5 + customer % 500 + month',
    second: '2 + customer % 300 + month',
  },
  {
    kind: 'license-usage',
    workload: 'Exchange',
    association: 'cpor',
    amount: '8 + customer % 400 + month',
    second: '3 + customer % 200 + month',
  },
  {
    kind: 'license-usage',
    workload: 'Microsoft Defender for Endpoint',
    association: 'cpor',
    amount: '(customer % 600) + month',
    second: 'customer % 250',
  },
  {
    kind: 'business-revenue',
    workload: 'Business Central',
    association: 'csp-tier-1',
    amount: '(customer % 80) * 100 + month * 10',
  },
  {
    kind: 'business-usage',
    workload: 'Business Central',
    association: 'csp-tier-1',
    amount: '(customer % 20) + month / 6',
  },
  { kind: 'business-usage', workload: 'Power BI', association: 'pal', amount: '(customer % 60) + month' },
]

/** How many rows of figures that many customers have. */
export const rowsOf = (tenants: number): number => tenants * MONTHS * SERIES.length

/** An organization with that many customers, figures of all of them in each month, and forty people. */
export function ensureCustomers(bench: Workbench, tenants: number): Promise<Organization> {
  const thisMonth = new Date().toISOString().slice(0, 7)
  return ensureFilled(bench, `customers-${tenants}-${thisMonth}`, `Contoso ${tenants} customers`, (id) =>
    step(`Loading ${rowsOf(tenants).toLocaleString('en')} figures`, () =>
      load(bench, id, tenants, firstOf(thisMonth)),
    ),
  )
}

async function load(bench: Workbench, orgId: number, tenants: number, firstDay: string): Promise<void> {
  const { owner } = bench
  const imported = (kind: RecordKind, rows: number) => addImport(owner, orgId, kind, rows)
  await owner.unsafe(CUSTOMERS, [orgId, await imported('customers', tenants), tenants])
  for (const kind of new Set(SERIES.map((one) => one.kind))) {
    const own = SERIES.filter((one) => one.kind === kind)
    const importId = await imported(kind, tenants * MONTHS * own.length)
    await owner.unsafe(figuresOf(own), [orgId, importId, tenants, firstDay])
    await owner.unsafe(NAMES, [orgId, kind])
  }
  const certified = await owner.unsafe(CERTIFICATIONS, [
    orgId,
    await imported('certifications', 80),
    firstDay,
  ])
  if (certified.count === 0) throw new Error('Nobody is certified.')
  await owner.unsafe('update org_state set seq = seq + 1 where org_id = $1::bigint', [orgId])
  await rest(bench)
}

const TENANT = "'3f2b6c1e-0000-4000-8000-' || lpad(customer::text, 12, '0')"

/** In the order of the key, as a large file of each month would bring them. */
const figuresOf = (series: readonly Series[]): string => `
  insert into monthly_figures (org_id, import_id, standing, kind, month, tenant, workload, association, subscription, partner,
    detail, amount, second, claimed_on)
  select $1::bigint, $2::bigint, true, one.kind, to_char($4::date + (month - ${MONTHS}) * interval '1 month', 'YYYY-MM'),
    ${TENANT}, one.workload, one.association, '', '', '', one.amount * 10000, one.second * 10000, null
  from generate_series(0, ${MONTHS - 1}) as month
  cross join generate_series(0, $3::int - 1) as customer
  cross join lateral (values
    ${series
      .map(
        ({ kind, workload, association, amount, second = '0' }) =>
          `('${kind}', '${workload}', '${association}', (${amount})::bigint, (${second})::bigint)`,
      )
      .join(',\n    ')}
  ) as one (kind, workload, association, amount, second)
  order by month, customer, one.workload`

const CUSTOMERS = `
  insert into customers (org_id, import_id, standing, tenant, name, segment, country)
  select $1::bigint, $2::bigint, true, ${TENANT}, 'Customer ' || customer,
    case when customer % 10 = 0 then 'Major Commercial' else 'SMC - SMB' end, 'Germany'
  from generate_series(0, $3::int - 1) as customer`

const NAMES = `
  insert into record_names (org_id, kind, field, name)
  select distinct $1::bigint, $2::text, field, name from monthly_figures
  cross join lateral (values ('workload', workload), ('association', association)) as said (field, name)
  where org_id = $1::bigint and kind = $2::text`

const CERTIFICATIONS = `
  insert into certifications (org_id, import_id, standing, person, certification, completed_on, type)
  select $1::bigint, $2::bigint, true, 'mc-' || person, certification, $3::date - 400 - person, ''
  from generate_series(1, 40) as person
  cross join lateral (select (array['Azure Administrator Associate', 'Azure Solutions Architect Expert',
    'Azure Database Administrator Associate', 'Security Operations Analyst Associate', 'Cybersecurity Architect Expert',
    'Teams Administrator Associate', 'Dynamics 365 Business Central Functional Consultant Associate',
    'Azure Network Engineer Associate'])[1 + (person + nth) % 8] as certification
    from generate_series(0, 1) as nth) as held`
