import type { PlannedJson } from '@/lib/answers/planned'
import type { Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import type { ForecastPage, ForecastRow } from '@/lib/insight/get-forecast'
import { leavingPage, stepsPage } from '@/lib/paths/any-programme'
import { importsPage } from '@/lib/paths/data'
import { settingsPage } from '@/lib/paths/organization'
import type { Programme } from '@/lib/scoring/programme'
import { isZero } from '@/lib/scoring/rational'
import { PlannedNote } from '../delivery/planned-note'
import { ProgrammePage } from '../programme/programme-page'
import { Offer } from '../shell/offer'
import { DownloadLinks } from '../tables/download-links'
import { Note } from '../ui/note'
import { FanSection } from './fan-section'
import { forecastSentence } from './forecast-sentence'
import { ForecastTable } from './forecast-table'
import { Method } from './method'

type Props = {
  slug: string
  programme: Programme
  role: Role
  page: ForecastPage
  planned: PlannedJson | null
}

/** What the history lets one expect by the anniversary; looks unlike facts throughout. */
export function ForecastView({ slug, programme, role, page, planned }: Props) {
  return (
    <ProgrammePage
      slug={slug}
      programme={programme}
      title="Forecast"
      lead="Where the score may stand on the anniversary date, estimated from your own history."
      overrides={page.overrides}
    >
      <ForecastBody {...{ slug, programme, role, page, planned }} />
    </ProgrammePage>
  )
}

function ForecastBody({ slug, programme, role, page, planned }: Props) {
  const { anniversary, forecast } = page
  if (!page.hasData)
    return (
      <Note>
        No line items yet, so there is nothing to go by.{' '}
        <Offer
          role={role}
          action="imports:write"
          href={importsPage.href({ slug })}
          what="import the first file"
        >
          Import your first file
        </Offer>
      </Note>
    )
  if (anniversary === null || !forecast)
    return (
      <Note>
        No anniversary date is set, so there is no day to look ahead to.{' '}
        <Offer
          role={role}
          action="settings:write"
          href={settingsPage.href({ slug })}
          what="set it in the settings"
        >
          Set it in the settings
        </Offer>
      </Note>
    )
  const on = showDate(anniversary)
  const place = { slug, programme: programme.id }
  const rows = forecast.rows.filter(hasAnything)
  return (
    <>
      <section className="verdict ahead" aria-label="Forecast">
        <p className="says">
          <span className="unsure">Forecast</span> {forecastSentence(page)}
        </p>
        <p className="muted small">
          Not an official figure. As of {on}, window {showDate(forecast.window.from)} –{' '}
          {showDate(forecast.window.to)}, {forecast.ruleSet}.
        </p>
        <p className="links noprint">
          <a href={stepsPage.href(place)}>What must come in by then</a>
          <a href={leavingPage.href(place)}>What leaves the window until then</a>
        </p>
      </section>
      <PlannedNote
        {...{ slug, planned }}
        more="The range goes by your history, in which such classes are, and does not add them again."
      />
      <section className="panel" aria-labelledby="criteria">
        <h2 id="criteria">Each criterion on {on}</h2>
        <ForecastTable place={place} rows={rows} on={on} chosen={forecast.fan?.row.id ?? null} />
        <Nothing rows={forecast.rows} programme={programme} />
        <DownloadLinks
          of="Forecast of each criterion"
          href={`/api/v1/orgs/${slug}/${programme.id}/forecast`}
        />
      </section>
      {forecast.fan && <FanSection place={place} fan={forecast.fan} />}
      <Method forecast={forecast} />
    </>
  )
}

/** Base criteria always; of an area what was, or may come. */
const hasAnything = ({ now, range }: ForecastRow): boolean =>
  now.group === null || (now.score !== null && !isZero(now.score)) || (range !== null && !isZero(range.high))

/** Areas nothing is known of and nothing is expected in. */
function Nothing({ rows, programme }: { rows: readonly ForecastRow[]; programme: Programme }) {
  const areas = [...new Set(rows.filter((row) => !hasAnything(row)).map(({ now }) => now.group))]
    .filter((area) => area !== null)
    .filter((area) => !rows.some((row) => row.now.group === area && hasAnything(row)))
  if (areas.length === 0) return null
  return (
    <p className="muted small">
      Nothing came or is expected in {new Intl.ListFormat('en').format(areas.map(programme.groupName))}.
    </p>
  )
}
