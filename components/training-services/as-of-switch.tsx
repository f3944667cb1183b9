import { showDate } from '@/lib/dates'
import type { Overview, View } from '@/lib/insight/overview'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'

const VIEW_NAMES: Record<View, string> = {
  official: 'Official',
  'next-refresh': 'Next refresh',
  anniversary: 'Anniversary',
  date: 'Other date',
}

/** The same rule seen from today, from the next monthly refresh, from the anniversary, or from any date. */
export function AsOfSwitch({ overview, address }: { overview: Overview; address: OverviewAddress }) {
  const { choices, chosen } = overview
  return (
    <div className="noprint">
      <nav className="switch" aria-label="As of">
        {choices.map(({ view, asOf }) => (
          <a
            key={view}
            href={overviewHref(address, { view: view === 'date' ? 'official' : view, asOf: null })}
            aria-current={view === chosen.view ? 'true' : undefined}
          >
            {VIEW_NAMES[view]}
            <small>{showDate(asOf)}</small>
          </a>
        ))}
        <button type="button" popoverTarget="other-date" aria-pressed={chosen.view === 'date'}>
          {VIEW_NAMES.date}
          <small>{chosen.view === 'date' ? showDate(chosen.asOf) : 'choose'}</small>
        </button>
      </nav>
      <OtherDate overview={overview} address={address} />
    </div>
  )
}

/** The platform's own attribute, which a popover reads when it opens; React's `autoFocus` would look only once. */
const OPENS_HERE = { autofocus: '' }

function OtherDate({ overview, address }: { overview: Overview; address: OverviewAddress }) {
  return (
    <form popover="auto" id="other-date" className="confirm" method="get" aria-label="Other date">
      <div className="field">
        <label htmlFor="as-of">As-of date</label>
        <input
          className="input"
          id="as-of"
          name="as_of"
          type="date"
          required
          min="2022-10-01"
          defaultValue={overview.chosen.asOf}
          {...OPENS_HERE}
        />
        <p className="hint">The window is the 12 complete months before the month of this date.</p>
      </div>
      {address.area && <input type="hidden" name="area" value={address.area} />}
      <div className="row">
        <button className="btn go" type="submit">
          Show
        </button>
        <button className="btn" type="button" popoverTarget="other-date" popoverTargetAction="hide">
          Cancel
        </button>
      </div>
    </form>
  )
}
