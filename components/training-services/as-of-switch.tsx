import { showDate } from '@/lib/dates'
import type { Overview, View } from '@/lib/insight/overview'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { TRAINING_SERVICES } from '@/lib/programmes/training-services/programme'
import { OtherDate } from '../programme/other-date'

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
      <OtherDate
        asOf={chosen.asOf}
        from={TRAINING_SERVICES.ruleSets[0]?.from}
        hint="The window is the 12 complete months before the month of this date."
      >
        {address.area && <input type="hidden" name="area" value={address.area} />}
      </OtherDate>
    </div>
  )
}
