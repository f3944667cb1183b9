import { showDate } from '../../dates'
import { lastDayWith } from '../../programmes/solutions-partner/window/last-day-with'
import type { Standing } from './standing'

/** Whether its anniversary has gone by and no day to come can be the qualified one that it needs: it only ends. */
export const isPastRenewing = ({ status, renewal }: Standing): boolean =>
  status === 'renewal_due' && renewal?.answer === 'no'

/** What can be done about one that can no longer be renewed: attain it again once it has ended, in a sentence. */
export function anewWords({ nextDates, renewal, window }: Standing): string {
  const ends = nextDates.find(({ what }) => what === 'lapses')?.on
  const counts = renewal?.term.renewal.counts
  const none = counts
    ? `none of the days from ${showDate(counts.from)} to ${showDate(counts.to)} was one`
    : ''
  const when = ends ? `from ${showDate(ends)} on` : 'once it has ended'
  // The window of that day, and not of today, has to have a qualified one.
  const last = window.last ? lastDayWith(window.last) : null
  return last && (!ends || last >= ends)
    ? `It can no longer be renewed: ${none}. It may be attained again ${when}, by the qualified day that is in the window up to ${showDate(last)}.`
    : `It can no longer be renewed: ${none}. It may be attained again ${when}, once it is qualified.`
}
