import type { Role } from '@/lib/auth/roles'
import type { Report as ReportData } from '@/lib/report/get-report'
import { PlanPart } from '../plan/plan-part'
import { AsOfFacts } from '../programme/as-of-facts'
import { RulesAndData } from '../training-services/rule-set'
import { ForecastPart } from './forecast-part'
import { Report } from './report'
import { shownTreeReport } from './shown-tree-report'

/** The report of a programme whose rules are a tree of criteria: with a forecast and a plan. */
export function TreeReport({ report, role }: { report: ReportData; role: Role }) {
  const { overview, forecast, plan } = report
  const place = { slug: overview.org.slug, programme: overview.qualification.programme.id }
  return (
    <Report
      report={shownTreeReport(report)}
      facts={<AsOfFacts overview={overview} />}
      rules={<RulesAndData overview={overview} />}
    >
      <ForecastPart place={place} page={forecast} />
      <PlanPart place={place} role={role} plan={plan} />
    </Report>
  )
}
