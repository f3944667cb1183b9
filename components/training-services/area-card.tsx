import type { Overview } from '@/lib/insight/overview'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { areaName } from '@/lib/programmes/solution-areas'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import type { AreaResult } from '@/lib/programmes/training-services/record'
import type { Criterion } from '@/lib/scoring/criterion'
import { missing } from '@/lib/scoring/missing'
import { isAtLeast } from '../programme/at-least'
import { ProgressBar } from '../ui/progress-bar'
import { StatusPill } from '../ui/status'

type Props = { area: AreaResult; overview: Overview; address: OverviewAddress }

/** One solution area on the Summary tab; its details are its own tab. */
export function AreaCard({ area, overview, address }: Props) {
  const href = overviewHref(address, { area: area.id })
  const name = areaName(area.id)
  return (
    <article className={`card ${area.status === 'not_started' ? 'idle' : ''}`}>
      <h3>{name}</h3>
      <StatusPill status={area.status} />
      <dl className="pair">
        {[area.surveyCompletions, area.averageResponseScore].map((criterion) => (
          <Figure key={criterion.id} {...{ criterion, overview, address }} />
        ))}
      </dl>
      <p>{inWords(area)}</p>
      <a className="more" href={href} aria-label={`View details of ${name}`}>
        View details
      </a>
    </article>
  )
}

type FigureProps = { criterion: Criterion; overview: Overview; address: OverviewAddress }

/** A number leads to how it came about. */
function Figure({ criterion, overview, address }: FigureProps) {
  const { metric, area } = idOf(criterion)
  const { title, short } = criterion.words
  return (
    <div>
      <dt>
        {short}
        {isAtLeast(criterion, overview) && ', at least'}
      </dt>
      <dd className="num">
        <a
          href={overviewHref(address, { area, details: { metric, area } })}
          aria-label={`${criterion.display} ${title.toLowerCase()}: how it came about`}
        >
          {criterion.display}
        </a>
        {criterion.threshold && ` / ${criterion.threshold.value}`}
        <ProgressBar criterion={criterion} />
      </dd>
    </div>
  )
}

function inWords({ status, surveyCompletions, averageResponseScore }: AreaResult): string {
  if (status === 'completed') return 'Both benchmarks are met.'
  return [surveyCompletions, averageResponseScore]
    .filter((criterion) => criterion.status !== 'completed' && criterion.status !== null)
    .map(missing)
    .join(' ')
}
