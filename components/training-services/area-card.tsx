import type { Overview } from '@/lib/insight/overview'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { areaName } from '@/lib/programmes/training-services/kinds'
import type { AreaResult } from '@/lib/programmes/training-services/record'
import type { Criterion } from '@/lib/scoring/criterion'
import { missing } from '@/lib/scoring/missing'
import { ProgressBar } from '../ui/progress-bar'
import { StatusPill } from '../ui/status'
import { isAtLeast } from './at-least'

type Props = { area: AreaResult; overview: Overview; address: OverviewAddress }

/** One solution area on the Summary tab; its details are its own tab. */
export function AreaCard({ area, overview, address }: Props) {
  const href = overviewHref(address, { area: area.id })
  const name = areaName(area.id)
  return (
    <article className="card">
      <h3>
        <a href={href} tabIndex={-1}>
          {name}
        </a>
      </h3>
      <dl className="pair">
        <Figure name="Survey completions" criterion={area.surveyCompletions} {...{ overview, address }} />
        <Figure
          name="Average response score"
          criterion={area.averageResponseScore}
          {...{ overview, address }}
        />
      </dl>
      <StatusPill status={area.status} />
      <p>{inWords(area)}</p>
      <a className="more" href={href} aria-label={`View details of ${name}`}>
        View details
      </a>
    </article>
  )
}

type FigureProps = { name: string; criterion: Criterion; overview: Overview; address: OverviewAddress }

/** A number leads to how it came about. */
function Figure({ name, criterion, overview, address }: FigureProps) {
  const { metric, area } = idOf(criterion)
  return (
    <div>
      <dt>
        {name}
        {isAtLeast(criterion, overview) && <span className="least">, at least</span>}
      </dt>
      <dd className="num">
        <a
          href={overviewHref(address, { area, details: { metric, area } })}
          aria-label={`${criterion.display} ${name.toLowerCase()}: how it came about`}
        >
          <b>{criterion.display}</b>
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
