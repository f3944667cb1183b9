import { showDate } from '@/lib/dates'
import type { ShownReport } from '@/lib/report/model/shown-report'
import { PrintButton } from './print-button'

/** Of whom, for whom and when. */
export function ReportHead({ report: { org, today, madeFor } }: { report: ShownReport }) {
  return (
    <header className="head">
      <div>
        <h2>{org.name}</h2>
        <p className="ids">
          {org.ids.map((id) => (
            <span key={id}>{id}</span>
          ))}
        </p>
        <p className="muted">
          Made on {showDate(today)} for {madeFor}
          {org.demo && '; demo data'}
        </p>
      </div>
      <PrintButton />
    </header>
  )
}
