import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import { leavingPage, PROGRAMME_PAGES, summaryPage } from '@/lib/paths/any-programme'
import type { Group } from '@/lib/scoring/qualification'
import { Crumbs } from '../ui/crumbs'
import { StatusPill } from '../ui/status'
import { AsOfFacts } from './as-of-facts'
import { CriterionCard } from './criterion-card'
import { VerdictBanner } from './verdict-banner'

type Props = { overview: Overview; slug: string }

/** A programme at a glance: the verdict, then each group of criteria, each number one step from how it came about. */
export function ProgrammeOverview({ overview, slug }: Props) {
  const { programme, groups, ruleSet } = overview.qualification
  const ways = PROGRAMME_PAGES.filter((page) => page !== summaryPage)
  return (
    <>
      <Crumbs trail={[{ name: 'Membership' }, { name: programme.name }]} />
      <div className="head">
        <h1>
          <b>Membership</b> | {programme.name}
        </h1>
      </div>
      <VerdictBanner overview={overview} />
      <AsOfFacts overview={overview} />
      <nav className="ways noprint" aria-label={`Pages of ${programme.name}`}>
        {ways.map((page) => (
          <p key={page.name}>
            <a href={page.href({ slug, programme: programme.id })}>{page.name}</a>
          </p>
        ))}
      </nav>
      {groups.map((group) => (
        <GroupSection key={group.id} {...{ group, overview, slug }} />
      ))}
      <section className="part" aria-labelledby="rules">
        <h2 id="rules">Rules behind this page</h2>
        <p>
          <b>{ruleSet.title}</b> (<code>{ruleSet.id}</code>), in force from {showDate(ruleSet.from)}.
        </p>
      </section>
    </>
  )
}

function GroupSection({ group, ...rest }: Props & { group: Group }) {
  const { chosen, qualification } = rest.overview
  const { programme } = qualification
  const place = { slug: rest.slug, programme: programme.id }
  const asOf = chosen.view === 'date' ? chosen.asOf : null
  return (
    <section className="part" aria-labelledby={`group-${group.id}`}>
      <div className="row">
        <h2 id={`group-${group.id}`}>{programme.groupName(group.id)}</h2>
        <StatusPill status={group.status} />
      </div>
      {group.alternative && <p className="muted">Enough by itself: {programme.alternative} must be met.</p>}
      <div className="cards">
        {group.criteria.map((criterion) => (
          <CriterionCard
            key={criterion.id}
            criterion={criterion}
            overview={rest.overview}
            href={summaryPage.href({ ...place, asOf, details: criterion.id })}
            opener={`open-${criterion.id}`}
            leavingHref={leavingPage.href(place)}
          />
        ))}
      </div>
    </section>
  )
}
