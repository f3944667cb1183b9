import type { ReactNode } from 'react'
import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { fallingOutPage } from '@/lib/paths/training-services'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { kindOfMetric, METRIC } from '@/lib/programmes/training-services/metrics'
import { findCriterion } from '@/lib/scoring/criteria'
import type { Criterion } from '@/lib/scoring/criterion'
import { missing } from '@/lib/scoring/missing'
import { ProgressBar } from '../ui/progress-bar'
import { StatusPill } from '../ui/status'
import { AtLeast } from './at-least'
import { openerId } from './opener-id'
import { UnknownRows } from './unknown-rows'

type Props = { criterion: Criterion; overview: Overview; address: OverviewAddress }

/** One metric. The heading is a link for the pointer; the keyboard has one stop, the button. */
export function CriterionCard({ criterion, overview, address }: Props) {
  const { metric, area } = idOf(criterion)
  const texts = METRIC[metric].words
  const through = overview.dataThroughByKind[kindOfMetric(metric)]
  const href = overviewHref(address, { details: { metric, area } })
  return (
    <article className="card">
      <h3>
        <a href={href} tabIndex={-1}>
          {texts.title}
        </a>
      </h3>
      <Score criterion={criterion} lead={<AtLeast criterion={criterion} overview={overview} />} />
      <ProgressBar criterion={criterion} />
      <StatusPill status={criterion.status} />
      <p>{missing(criterion)}</p>
      <AtNextRefresh criterion={criterion} overview={overview} slug={address.slug} />
      <p className="muted small">
        {texts.card} {through && `Data through ${showDate(through)}.`}
      </p>
      <UnknownRows qualification={overview.qualification} metric={metric} slug={address.slug} />
      <a
        className="btn"
        href={href}
        id={openerId({ metric, area })}
        aria-label={`View details of ${texts.title.toLowerCase()}`}
      >
        View details
      </a>
    </article>
  )
}

/** What the number becomes by itself; only beside today's. */
function AtNextRefresh({ criterion, overview, slug }: Omit<Props, 'address'> & { slug: string }) {
  const { chosen, nextRefresh, dataThrough } = overview
  if (chosen.view !== 'official' || dataThrough === null) return null
  const then = findCriterion(nextRefresh, criterion.id)
  if (!then) return null
  return (
    <p className="small">
      If nothing comes in after today:{' '}
      <a href={fallingOutPage.href({ slug, criterion: idOf(criterion) })}>
        <b className="nums">{then.display}</b> on {showDate(nextRefresh.asOf)}
      </a>
    </p>
  )
}

/** The number first and large, the benchmark muted beside it. */
export function Score({ criterion, lead }: { criterion: Criterion; lead?: ReactNode }) {
  const { unitWord } = criterion.words
  return (
    <p className="num">
      {lead}
      <b>{criterion.display}</b>
      {criterion.threshold && ` / ${criterion.threshold.value}`}
      {unitWord && ` ${unitWord}`}
    </p>
  )
}
