import { showMonth } from '@/lib/dates'
import type { Trends } from '@/lib/insight/get-trends'
import { BREAKDOWNS, type Breakdown } from '@/lib/insight/model/trends/parts'
import { itemTitle } from '@/lib/line-items/model/kind-words'
import { criterionQuery } from '@/lib/paths/criterion'
import { type TrendsAddress, trendsPage } from '@/lib/paths/trends'
import { areaName } from '@/lib/programmes/solution-areas'
import type { AreaId } from '@/lib/programmes/training-services/kinds'
import { kindOfMetric, LIMITED } from '@/lib/programmes/training-services/metrics'
import { DownloadLinks } from '../tables/download-links'
import { Opened } from '../tables/opened'
import { PartMonthsTable } from './part-months-table'
import { hasYearBefore, PartsTable } from './parts-table'

const NAMES: Record<Breakdown, string> = { location: 'Location', area: 'Solution area', course: 'Course' }

/** Which location, area or course a criterion comes from, and how that changed. */
export function PartsSection({ address, trends }: { address: TrendsAddress; trends: Trends }) {
  const { slug, area, by } = address
  const name = by === 'course' ? itemTitle(kindOfMetric(address.metric)) : NAMES[by]
  const offered = BREAKDOWNS.filter((one) => one !== 'area' || area === null)
  const monthly = `By ${name.toLowerCase()}, month by month`
  const query = criterionQuery(address)
  query.set('by', by)
  const href = `/api/v1/orgs/${slug}/training-services/trends?${query}`
  return (
    <section className="panel" aria-labelledby="parts">
      <h2 id="parts">By {name.toLowerCase()}</h2>
      <nav className="switch" aria-label="Broken down by">
        {offered.map((one) => (
          <a
            key={one}
            href={trendsPage.href({ ...address, by: one }, '#parts')}
            aria-current={one === by ? 'true' : undefined}
          >
            {NAMES[one]}
          </a>
        ))}
      </nav>
      <p>{sentence(trends, area)}</p>
      {trends.parts.length > 0 && (
        <>
          <PartsTable trends={trends} name={name} />
          <DownloadLinks href={href} of={`${name}s over two windows`} />
          <Opened
            name="Month by month"
            open={address.partMonths}
            href={trendsPage.href({ ...address, partMonths: !address.partMonths })}
          >
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
            <section className="sideways" aria-label={monthly} tabIndex={0}>
              <PartMonthsTable trends={trends} name={name} />
            </section>
            <DownloadLinks href={`${href}&over=months`} of={`${name}s month by month`} />
          </Opened>
        </>
      )}
    </section>
  )
}

function sentence(trends: Trends, area: AreaId | null): string {
  const { parts, by, limited, windows, metric } = trends
  if (parts.length === 0)
    return limited && by === 'location'
      ? 'None of your locations has line items that count here.'
      : `Nothing has counted here yet${area ? ` in ${areaName(area)}` : ''}.`
  const { first, last } = windows.now
  const own = limited && by === 'location' ? ' You see your own locations.' : ''
  const capped =
    metric === LIMITED
      ? ' Points are before the limit of Fundamentals & others, which only the whole has.'
      : ''
  return `What counts from ${showMonth(first)} to ${showMonth(last)}${hasYearBefore(trends) ? ', and in the window a year before' : '; nothing is known of the window a year before'}.${capped}${own}`
}
