import type { Role } from '@/lib/auth/roles'
import { showMonth } from '@/lib/dates'
import type { Trends } from '@/lib/insight/get-trends'
import { criterionQuery } from '@/lib/paths/criterion'
import { importsPage } from '@/lib/paths/data'
import { metricIn } from '@/lib/scoring/programme'
import { TrendPlot } from '../charts/trend-plot'
import { Offer } from '../shell/offer'
import { DownloadLinks } from '../tables/download-links'
import { domainOf, trendPoints } from './prepare-trend'
import { ruleChangeText, TrendTable } from './trend-table'

type Props = { slug: string; role: Role; trends: Trends }

/** The finding, the chart, and the equal table. */
export function TrendSection({ slug, role, trends }: Props) {
  const { programme, metric, area } = trends
  const { unit, words } = metricIn(programme, metric)
  const name = area ? `${words.title}, ${programme.groupName(area)}` : words.title
  const points = trendPoints(trends, words.unitWord || unit.name)
  const shows = points.some(({ score, unsure, own, ownSoFar }) => score || unsure || own || ownSoFar)
  return (
    <section className="panel" aria-labelledby="trend">
      <h2 id="trend">{name}</h2>
      <p className="finding">{trends.finding}</p>
      {trends.months.length === 0 ? (
        <p>
          A trend begins with the first file that has rows of this kind.{' '}
          <Offer role={role} action="imports:write" href={importsPage.href({ slug })} what="import it">
            Import a file
          </Offer>
        </p>
      ) : (
        <>
          {shows && (
            <>
              <TrendPlot
                points={points}
                domain={domainOf(unit, points)}
                ruleChanges={trends.ruleChanges.map((change) => ({
                  month: showMonth(change.month),
                  name: change.ruleSet.id,
                }))}
              />
              <Legend trends={trends} />
            </>
          )}
          <details>
            <summary>The same as a table</summary>
            <TrendTable slug={slug} trends={trends} />
            <DownloadLinks
              href={`/api/v1/orgs/${slug}/${programme.id}/trends?${criterionQuery(trends)}`}
              of={`${name}, month by month`}
            />
          </details>
        </>
      )}
    </section>
  )
}

/** What the lines mean, and what the chart marks. */
function Legend({ trends }: { trends: Trends }) {
  const { months, ruleChanges, published } = trends
  const open = months.some(({ unfinished, own }) => unfinished && own)
  const short = months.some(({ end, covered }) => end && !covered)
  const shownFiles = published.filter(({ month }) => months.some((one) => one.month === month))
  return (
    <ul className="legend small muted">
      <li>
        <i className="line" /> Score at the month’s end, over the window that ends with it
      </li>
      {(open || short) && (
        <li>
          <i className="line dashed" /> {short ? 'Window begins before the first line item' : ''}
          {short && open ? ', or ' : ''}
          {open ? `${short ? 'the' : 'The'} month still runs` : ''}: not to be compared
        </li>
      )}
      <li>
        <i className="bar" /> What the month brings by itself, before any limit
      </li>
      {shownFiles.length > 0 && (
        <li>
          <i className="dot" /> Files were published in this month
        </li>
      )}
      {ruleChanges.map((change) => (
        <li key={change.month}>
          <i className="rule" /> {change.ruleSet.id}: {ruleChangeText(change)}
        </li>
      ))}
    </ul>
  )
}
