import { type CustomersAddress, customerPage, customersPage } from '@/lib/paths/solutions-partner'
import type { CustomerEffect, MetricRows } from '@/lib/programmes/solutions-partner/behind/by-customer'
import type { AreaScore } from '@/lib/programmes/solutions-partner/score'
import { EFFECT_NAMES, signed } from '@/lib/programmes/solutions-partner/words/behind-words'
import { METRIC_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { type Column, DataTable } from '../tables/data-table'

type Props = {
  address: CustomersAddress
  area: AreaScore
  metrics: readonly MetricRows[]
  rows: readonly CustomerEffect[]
}

/** A line for each customer: what it brings to each metric, and what that comes to in points. */
export function CustomersTable({ address, area, metrics, rows }: Props) {
  const { slug, asOf, ruleSet } = address
  const ofMetric = ({ metric: { id, rule } }: MetricRows): Column<CustomerEffect> => ({
    name: `${METRIC_NAMES[id]}${IN[rule.formula.name] ?? ''}`,
    number: true,
    of: ({ brings }) => {
      const own = brings.get(id)
      return own === undefined ? '–' : signed(own)
    },
    sort: {
      href: customersPage.href({ ...address, sort: address.sort === id ? null : id, page: 1 }),
      order: address.sort === id ? 'ascending' : undefined,
    },
  })
  return (
    <DataTable
      name="Customers"
      empty="No customer fits."
      rows={rows}
      keyOf={({ tenant }) => tenant}
      columns={[
        {
          name: 'Customer',
          heads: true,
          of: ({ tenant, name }) => (
            <a href={customerPage.href({ slug, customer: tenant, area: area.id, asOf, ruleSet })}>
              {name ?? tenant}
            </a>
          ),
          below: ({ tenant, name }) => name !== null && tenant,
        },
        ...metrics.map(ofMetric),
        { name: 'Effect', of: ({ effect }) => EFFECT_NAMES[effect] },
        { name: 'Points before limits', number: true, of: ({ points }) => signed(points, 1) },
      ]}
    />
  )
}

/** Growth in percent is shown by what it is made of. */
const IN: Partial<Record<MetricRows['metric']['rule']['formula']['name'], string>> = {
  'AZ-GROWTH': ', USD',
  'BA-GROWTH': ', USD',
  'MW-GROWTH': ', users',
  'SEC-GROWTH': ', points',
}
