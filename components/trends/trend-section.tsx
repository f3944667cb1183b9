import type { Role } from '@/lib/auth/roles'
import type { ShownTrend } from '@/lib/insight/model/trends/shown'
import { criterionQuery } from '@/lib/paths/criterion'
import { importsPage } from '@/lib/paths/data'
import { TrendPlot } from '../charts/trend-plot'
import { Offer } from '../shell/offer'
import { DownloadLinks } from '../tables/download-links'
import { Opened } from '../tables/opened'
import { plotMarks, trendPoints } from './prepare-trend'
import { TrendTable } from './trend-table'

/** `tableHref` leads to the same page with the table, or without it where `table` is there. */
type Props = { slug: string; role: Role; trend: ShownTrend; table: boolean; tableHref: string }

/** The finding, the chart, and the equal table. */
export function TrendSection({ slug, role, trend, table, tableHref }: Props) {
  const { programme, place, name, finding, months, marks, axis, legend, empty } = trend
  const points = trendPoints(months)
  const shows = points.some(({ score, unsure, own, ownSoFar }) => score || unsure || own || ownSoFar)
  return (
    <section className="panel" aria-labelledby="trend">
      <h2 id="trend">{name}</h2>
      <p className="finding">{finding}</p>
      {months.length === 0 ? (
        <p>
          {empty}{' '}
          <Offer role={role} action="imports:write" href={importsPage.href({ slug })} what="import it">
            Import a file
          </Offer>
        </p>
      ) : (
        <>
          {shows && (
            <>
              <TrendPlot points={points} domain={axis} bars={legend.bars !== null} marks={plotMarks(marks)} />
              <Legend trend={trend} />
            </>
          )}
          <Opened name="The same as a table" open={table} href={tableHref}>
            <TrendTable slug={slug} trend={trend} />
          </Opened>
          <DownloadLinks
            href={`/api/v1/orgs/${slug}/${programme.id}/trends?${criterionQuery(place)}`}
            of={`${name}, month by month`}
          />
        </>
      )}
    </section>
  )
}

/** What the lines mean, and what the chart marks. */
function Legend({ trend: { months, marks, legend } }: { trend: ShownTrend }) {
  return (
    <ul className="legend small muted">
      <li>
        <i className="line" /> {legend.line}
      </li>
      {legend.dashed && (
        <li>
          <i className="line dashed" /> {legend.dashed}
        </li>
      )}
      {legend.bars && (
        <li>
          <i className="bar" /> {legend.bars}
        </li>
      )}
      {months.some(({ files }) => files) && (
        <li>
          <i className="dot" /> Files were published in this month
        </li>
      )}
      {marks.map(({ month, name, text }) => (
        <li key={`${month} ${name}`}>
          <i className="rule" /> {name}: {text}
        </li>
      ))}
    </ul>
  )
}
