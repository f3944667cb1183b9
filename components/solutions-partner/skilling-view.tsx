import type { Role } from '@/lib/auth/roles'
import type { Skilling } from '@/lib/capability/get-skilling'
import { type SkillingAddress, skillingPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import type { PeopleRows } from '@/lib/programmes/solutions-partner/behind/people-ahead'
import { METRIC_NAMES, TRACK_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { AreaTabs } from './area-tabs'
import { CapabilityPage } from './capability-page'
import { MetricParts } from './metric-parts'
import { MissingMonths } from './missing-months'
import { hasNothing, NoFigures } from './no-figures'
import { PeopleTable } from './people-table'
import { RenewalsTable } from './renewals-table'
import { SkillingAhead } from './skilling-ahead'

type Props = { found: Skilling; address: SkillingAddress; role: Role }

/** Who holds what of an area's certifications, until when it counts, and what goes next. */
export function SkillingView({ found, address, role }: Props) {
  const { capability, area, metrics, renewals } = found
  const { slug, asOf, ruleSet } = address
  return (
    <CapabilityPage
      {...{ capability }}
      title="Skilling"
      place={address}
      todayHref={skillingPage.href({ slug, area: area.id })}
    >
      <MissingMonths {...{ capability, slug, role }} areas={[]} />
      {!hasNothing(capability) && (
        <div className="part">
          <RenewalsTable renewals={renewals} place={{ slug, asOf, ruleSet }} />
        </div>
      )}
      <div className="part">
        <AreaTabs area={area.id} hrefOf={(id) => skillingPage.href({ slug, asOf, ruleSet, area: id })} />
      </div>
      {hasNothing(capability) ? (
        <NoFigures slug={slug} role={role} />
      ) : (
        <section className="part" aria-labelledby="skilling">
          <h2 id="skilling">{areaName(area.id)}</h2>
          {area.tracks.length > 1 && <p>{`As the ${TRACK_NAMES[area.track]} track asks, which decides.`}</p>}
          <SkillingAhead found={found} />
          {metrics.map((one) => (
            <MetricPeople key={one.metric.id} {...one} />
          ))}
        </section>
      )}
    </CapabilityPage>
  )
}

function MetricPeople({ metric, rows }: PeopleRows) {
  const heading = `of-${metric.id}`
  return (
    <section className="panel stack skilling" aria-labelledby={heading}>
      <h3 id={heading}>
        {`${METRIC_NAMES[metric.id]}: ${showPoints(metric.points)} of ${showPoints(metric.max)} points`}
      </h3>
      <MetricParts metric={metric} />
      <PeopleTable {...{ metric, rows }} />
    </section>
  )
}
