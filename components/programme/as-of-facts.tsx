import { parts, showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import { OtherThanToday } from './other-than-today'

/** Partner Center refreshes "by the 20th of every month". */
const REFRESHED_BY_DAY = 20

/** As of when, over which window, from data up to when, by which rules: on screen and on paper. */
export function AsOfFacts({ overview }: { overview: Overview }) {
  const { chosen, dataThrough, today, qualification } = overview
  const lagging = chosen.view === 'official' && parts(today).day <= REFRESHED_BY_DAY
  return (
    <>
      <p className="facts">
        <span>
          As of <b>{showDate(chosen.asOf)}</b>
        </span>
        <span>
          Window <b>{`${showDate(chosen.window.from)} – ${showDate(chosen.window.to)}`}</b>
        </span>
        <span>
          Data through <b>{dataThrough ? showDate(dataThrough) : 'none yet'}</b>
        </span>
        <span>
          Rule set <a href="#rules">{qualification.ruleSet.id}</a>
        </span>
      </p>
      {lagging && (
        <p className="muted small">
          Partner Center refreshes by the 20th: until then it may still show the window before.
        </p>
      )}
      <OtherThanToday asOf={chosen.asOf} today={today} />
    </>
  )
}
