import { showDate } from '@/lib/dates'
import type { Report } from '@/lib/report/get-report'
import { PrintButton } from './print-button'

/** Of whom, for whom and when. */
export function ReportHead({ report: { overview, madeFor } }: { report: Report }) {
  const { org, today, qualification } = overview
  return (
    <header className="head">
      <div>
        <h2>{org.name}</h2>
        <p className="ids">
          <span>{qualification.programme.designation}</span>
          {org.partnerId && <span>PartnerID {org.partnerId}</span>}
          {org.vOrgId && <span>V-Org ID {org.vOrgId}</span>}
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
