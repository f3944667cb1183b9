import { showDate } from '@/lib/dates'
import { type LineItemsAddress, lineItemsHref } from '@/lib/paths/line-items'
import { overviewHref } from '@/lib/paths/overview'
import { areaName } from '@/lib/programmes/solution-areas'
import { type CriterionId, criterionKey, idOf } from '@/lib/programmes/training-services/criterion-id'
import { METRICS } from '@/lib/programmes/training-services/kinds'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import { findCriterion } from '@/lib/scoring/criteria'
import type { Qualification } from '@/lib/scoring/qualification'

type Props = { address: LineItemsAddress; qualification: Qualification }

/** Which rows: one metric at a time. */
export function MetricTabs({ address }: { address: LineItemsAddress }) {
  const { slug, asOf } = address
  return (
    <nav className="tabs" aria-label="Rows of">
      {METRICS.map((metric) => (
        <a
          key={metric}
          href={lineItemsHref({ slug, asOf, metric })}
          aria-current={metric === address.metric ? 'true' : undefined}
        >
          {METRIC[metric].words.title}
        </a>
      ))}
    </nav>
  )
}

/** The number that the counted rows make, and the way to how. */
export function ScoreBehind({ address, qualification }: Props) {
  const { slug, metric, area, asOf } = address
  const criterion =
    findCriterion(qualification, criterionKey({ metric, area })) ?? findCriterion(qualification, metric)
  const { window, ruleSet } = qualification
  return (
    <p className="facts">
      {criterion && (
        <span>
          {nameOf(idOf(criterion))}{' '}
          <b>
            {criterion.display} {METRIC[metric].words.unitWord}
          </b>{' '}
          <a href={flyoutAddress(slug, idOf(criterion), asOf)}>How it is made</a>
        </span>
      )}
      <span>
        As of <b>{showDate(qualification.asOf)}</b>
      </span>
      <span>
        Window{' '}
        <b>
          {showDate(window.from)} – {showDate(window.to)}
        </b>
      </span>
      <span>
        Rule set <b>{ruleSet.id}</b>
      </span>
    </p>
  )
}

const nameOf = ({ metric, area }: CriterionId) => (area ? areaName(area) : METRIC[metric].words.title)

function flyoutAddress(
  slug: string,
  { metric, area }: Pick<LineItemsAddress, 'metric' | 'area'>,
  asOf: string | null,
): string {
  return overviewHref({ slug, view: 'official', asOf, area, details: null }, { details: { metric, area } })
}
