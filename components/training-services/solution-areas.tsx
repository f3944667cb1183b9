import type { Overview } from '@/lib/insight/overview'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { AREAS } from '@/lib/programmes/training-services/kinds'
import { recordOf } from '@/lib/programmes/training-services/record'
import { AreaCard } from './area-card'
import { CriterionCard } from './criterion-card'

type Props = { overview: Overview; address: OverviewAddress }

export function SolutionAreas({ overview, address }: Props) {
  const { areas } = recordOf(overview.qualification)
  const open = areas.find((area) => area.id === address.area)
  return (
    <section className="part" aria-labelledby="solution-areas">
      <h2 id="solution-areas">2. Solution areas</h2>
      <p className="muted">At least one area must meet both benchmarks; only the areas that do are badged.</p>
      <Tabs address={address} />
      {open ? (
        <div className="cards">
          {[open.surveyCompletions, open.averageResponseScore].map((criterion) => (
            <CriterionCard key={criterion.metric} {...{ criterion, overview, address }} />
          ))}
        </div>
      ) : (
        <div className="cards">
          {areas.map((area) => (
            <AreaCard key={area.id} area={area} overview={overview} address={address} />
          ))}
        </div>
      )}
    </section>
  )
}

/** Links, not ARIA tabs: each has its own address and works without JavaScript. */
function Tabs({ address }: { address: OverviewAddress }) {
  const tabs = [{ id: null, name: 'Summary' }, ...AREAS]
  return (
    <nav className="tabs" aria-label="Solution areas">
      {tabs.map(({ id, name }) => (
        <a
          key={name}
          href={overviewHref(address, { area: id })}
          aria-current={address.area === id ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
