import type { Role } from '@/lib/auth/roles'
import type { AreaBehind } from '@/lib/capability/get-area-behind'
import { type CustomersAddress, customersPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import {
  byCustomer,
  type CustomerEffect,
  countEffects,
  EFFECTS,
} from '@/lib/programmes/solutions-partner/behind/by-customer'
import { EFFECT_NAMES } from '@/lib/programmes/solutions-partner/words/behind-words'
import { METRIC_NAMES, TRACK_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { ChoiceField } from '../forms/choice-field'
import { showCount } from '../ui/show-count'
import { AreaTabs } from './area-tabs'
import { CapabilityPage } from './capability-page'
import { CustomersTable } from './customers-table'
import { MissingMonths } from './missing-months'
import { hasNothing, NoFigures } from './no-figures'

type Props = { found: AreaBehind; address: CustomersAddress; role: Role }

export const PER_PAGE = 50

/** Every customer behind an area's metrics with what it does to them: growth, loss or nothing. */
export function CustomersView({ found: { capability, area, metrics }, address, role }: Props) {
  const { slug, sort, effect, search } = address
  const all = byCustomer(metrics)
  const counts = countEffects(all.map((one) => one.effect))
  const fitting = ordered(
    all.filter((one) => (effect === null || one.effect === effect) && isNamed(one, search)),
    sort,
  )
  const page = Math.min(address.page, Math.max(1, Math.ceil(fitting.length / PER_PAGE)))
  const shown = fitting.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return (
    <CapabilityPage
      {...{ capability }}
      title="Customers"
      place={address}
      todayHref={customersPage.href({ slug, area: area.id })}
    >
      <MissingMonths {...{ capability, slug, role }} areas={[area]} />
      <div className="part">
        <AreaTabs
          area={area.id}
          hrefOf={(id) =>
            customersPage.href({ slug, asOf: address.asOf, ruleSet: address.ruleSet, area: id })
          }
        />
      </div>
      {hasNothing(capability) ? (
        <NoFigures slug={slug} role={role} />
      ) : (
        <section className="part" aria-labelledby="customers">
          <h2 id="customers">{areaName(area.id)}</h2>
          <p>
            {`${counts.growth} with growth, ${counts.loss} with a loss, ${counts.none} without effect on ${area.tracks.length > 1 ? `the ${TRACK_NAMES[area.track]} track, which decides` : 'the score'}.`}
          </p>
          <Filter address={address} />
          <div className="panel">
            <CustomersTable {...{ address, area, metrics, rows: shown }} />
            <Pages address={{ ...address, page }} count={fitting.length} />
          </div>
        </section>
      )}
    </CapabilityPage>
  )
}

const isNamed = ({ tenant, name }: CustomerEffect, search: string): boolean =>
  `${name ?? ''} ${tenant}`.toLowerCase().includes(search.toLowerCase())

/** What is lost most first, of one metric where one is chosen. */
function ordered(rows: readonly CustomerEffect[], sort: CustomersAddress['sort']): CustomerEffect[] {
  const worth = ({ brings, points }: CustomerEffect) => (sort ? (brings.get(sort) ?? 0) : points)
  return rows.toSorted((a, b) => worth(a) - worth(b) || (a.tenant < b.tenant ? -1 : 1))
}

function Filter({ address }: Pick<Props, 'address'>) {
  const { slug, effect, search, sort } = address
  return (
    <form className="filter noprint" action={customersPage.href({ slug })} aria-label="Customers shown">
      {Object.entries({ area: address.area, as_of: address.asOf, rule_set: address.ruleSet, sort }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="field">
        <label htmlFor="search">Name or tenant ID</label>
        <input className="input" id="search" name="search" type="search" defaultValue={search} />
      </div>
      <ChoiceField
        name="effect"
        label="Effect"
        none="All"
        chosen={effect}
        choices={EFFECTS.map((one) => [one, EFFECT_NAMES[one]])}
      />
      <button type="submit" className="btn">
        Show
      </button>
    </form>
  )
}

function Pages({ address, count }: { address: CustomersAddress; count: number }) {
  const { page, sort } = address
  const by = sort ? `, ordered by what they take from ${METRIC_NAMES[sort].toLowerCase()}` : ''
  return (
    <p className="muted small row">
      <span>{`${showCount(count, 'customer')}${by}, most lost first.`}</span>
      {page > 1 && <a href={customersPage.href({ ...address, page: page - 1 })}>Previous page</a>}
      {page * PER_PAGE < count && <a href={customersPage.href({ ...address, page: page + 1 })}>Next page</a>}
    </p>
  )
}
