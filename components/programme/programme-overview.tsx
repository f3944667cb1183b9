import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import { leavingPage, PROGRAMME_PAGES, summaryPage } from '@/lib/paths/any-programme'
import { findCriterion } from '@/lib/scoring/criteria'
import type { Criterion } from '@/lib/scoring/criterion'
import { missing } from '@/lib/scoring/missing'
import type { Group } from '@/lib/scoring/qualification'
import { AsOfFacts } from '../training-services/as-of-facts'
import { VerdictBanner } from '../training-services/verdict-banner'
import { Crumbs } from '../ui/crumbs'
import { ProgressBar } from '../ui/progress-bar'
import { StatusPill } from '../ui/status'

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
      <VerdictBanner overview={overview} steps={[]} />
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
  const { programme } = rest.overview.qualification
  return (
    <section className="part" aria-labelledby={`group-${group.id}`}>
      <div className="row">
        <h2 id={`group-${group.id}`}>{programme.groupName(group.id)}</h2>
        <StatusPill status={group.status} />
      </div>
      {group.alternative && <p className="muted">Enough by itself: {programme.alternative} must be met.</p>}
      <div className="cards">
        {group.criteria.map((criterion) => (
          <Card key={criterion.id} criterion={criterion} {...rest} />
        ))}
      </div>
    </section>
  )
}

function Card({ criterion, overview, slug }: Props & { criterion: Criterion }) {
  const { qualification, nextRefresh, chosen } = overview
  const { id, words, display, threshold } = criterion
  const place = { slug, programme: qualification.programme.id }
  const asOf = chosen.view === 'date' ? chosen.asOf : null
  const then = findCriterion(nextRefresh, id)
  return (
    <article className="card">
      <h3>{words.title}</h3>
      <p className="num">
        <b>{display}</b>
        {threshold && ` / ${threshold.value}`}
        {words.unitWord && ` ${words.unitWord}`}
      </p>
      <ProgressBar criterion={criterion} />
      <StatusPill status={criterion.status} />
      <p>{missing(criterion)}</p>
      {then && chosen.view === 'official' && (
        <p className="small">
          If nothing comes in after today:{' '}
          <a href={leavingPage.href(place)}>
            <b className="nums">{then.display}</b> on {showDate(nextRefresh.asOf)}
          </a>
        </p>
      )}
      <a
        className="btn"
        href={summaryPage.href({ ...place, asOf, details: id })}
        id={`open-${id}`}
        aria-label={`View details of ${words.title.toLowerCase()}${words.where(criterion.group)}`}
      >
        View details
      </a>
    </article>
  )
}
