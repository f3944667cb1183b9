import { showDate } from '@/lib/dates'
import { areaName, METRICS } from '@/lib/kinds'
import { findCriterion } from '@/lib/scoring/criteria'
import type { Qualification } from '@/lib/scoring/qualification'
import { METRIC_TEXTS } from '../training-services/metric-texts'
import { addressOf } from '../training-services/page-address'
import { type LineItemsAddress, lineItemsAddress } from './line-items-address'

type Props = { address: LineItemsAddress; qualification: Qualification }

/** Which rows: one metric at a time. */
export function MetricTabs({ address }: { address: LineItemsAddress }) {
  const { slug, asOf } = address
  return (
    <nav className="tabs" aria-label="Rows of">
      {METRICS.map((metric) => (
        <a
          key={metric}
          href={lineItemsAddress({ slug, asOf, metric })}
          aria-current={metric === address.metric ? 'true' : undefined}
        >
          {METRIC_TEXTS[metric].title}
        </a>
      ))}
    </nav>
  )
}

/** The number that the counted rows make, and the way to how. */
export function ScoreBehind({ address, qualification }: Props) {
  const { slug, metric, area, asOf } = address
  const criterion =
    findCriterion(qualification, { metric, area }) ?? findCriterion(qualification, { metric, area: null })
  const { window, ruleSet } = qualification
  return (
    <p className="facts">
      {criterion && (
        <span>
          {criterion.area ? areaName(criterion.area) : METRIC_TEXTS[metric].title}{' '}
          <b>
            {criterion.display} {METRIC_TEXTS[metric].unit}
          </b>{' '}
          <a href={flyoutAddress(slug, criterion, asOf)}>How it is made</a>
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

function flyoutAddress(
  slug: string,
  { metric, area }: Pick<LineItemsAddress, 'metric' | 'area'>,
  asOf: string | null,
): string {
  return addressOf({ slug, view: 'official', asOf, area, details: null }, { details: { metric, area } })
}
