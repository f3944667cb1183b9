import type { Customer } from '@/lib/capability/find-customer'
import type { AreaBehind } from '@/lib/capability/get-area-behind'
import { areaPage, type CustomerAddress, customerPage, customersPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { byCustomer, type MetricRows } from '@/lib/programmes/solutions-partner/behind/by-customer'
import { segmentOf } from '@/lib/programmes/solutions-partner/names/segment'
import type { Decisions } from '@/lib/programmes/solutions-partner/rules/decisions'
import { signed } from '@/lib/programmes/solutions-partner/words/behind-words'
import { METRIC_NAMES, TRACK_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { ruleWords } from '@/lib/programmes/solutions-partner/words/rule-words'
import { AreaTabs } from './area-tabs'
import { CapabilityPage } from './capability-page'
import { ConditionsTable } from './conditions-table'

type Props = { found: AreaBehind; customer: Customer; address: CustomerAddress }

/** One customer in one area: metric by metric what is asked, what there is, and what would make it count. */
export function CustomerView({ found: { capability, area, metrics }, customer, address }: Props) {
  const { slug, asOf, ruleSet } = address
  const place = { slug, asOf, ruleSet }
  const own = metrics.map((one) => ({
    ...one,
    rows: one.rows.filter(({ tenant }) => tenant === customer.tenant),
  }))
  const [effect] = byCustomer(own)
  return (
    <CapabilityPage
      {...{ capability, place }}
      title={customer.name || customer.tenant}
      between={[{ name: 'Customers', href: customersPage.href({ ...place, area: area.id }) }]}
      todayHref={customerPage.href({ slug, customer: customer.tenant, area: area.id })}
    >
      <p className="facts">
        <span>
          Tenant ID <b>{customer.tenant}</b>
        </span>
        <span>
          Segment <b>{segmentWords(customer.segment)}</b>
        </span>
        {customer.country && (
          <span>
            Country <b>{customer.country}</b>
          </span>
        )}
      </p>
      <div className="part">
        <AreaTabs
          area={area.id}
          hrefOf={(id) => customerPage.href({ ...place, customer: customer.tenant, area: id })}
        />
      </div>
      <section className="part" aria-labelledby="customer-area">
        <h2 id="customer-area">{areaName(area.id)}</h2>
        <p>
          {effect
            ? `Brings ${signed(effect.points, 1)} points before limits to ${area.tracks.length > 1 ? `the ${TRACK_NAMES[area.track]} track, which decides` : 'the score'}.`
            : 'No figures of this customer count towards this area, now or a year before.'}{' '}
          <a href={areaPage.href({ ...place, area: area.id })}>See {areaName(area.id)}</a>
        </p>
        {own.map((one) => (
          <MetricConditions key={one.metric.id} {...one} decisions={capability.score.ruleSet.decisions} />
        ))}
      </section>
    </CapabilityPage>
  )
}

function MetricConditions({ metric, rows, decisions }: MetricRows & { decisions: Decisions }) {
  const heading = `of-${metric.id}`
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h3 id={heading}>{METRIC_NAMES[metric.id]}</h3>
      <p className="muted small">{ruleWords(metric.rule.formula, decisions).join(' ')}</p>
      <ConditionsTable rows={rows} />
    </section>
  )
}

/** As written, and the size that follows from it. */
function segmentWords(written: string): string {
  const size = segmentOf(written)
  if (size === null) return 'unknown'
  return `${written} (${size === 'smb' ? 'small or medium' : 'enterprise'})`
}
