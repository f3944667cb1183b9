import type { Role } from '@/lib/auth/roles'
import type { Report as ReportData } from '@/lib/report/get-report'
import { PlanPart } from '../plan/plan-part'
import { AsOfFacts } from '../programme/as-of-facts'
import { RulesAndData } from '../training-services/rule-set'
import { Figures } from './figures'
import { ForecastPart } from './forecast-part'
import { ReportHead } from './report-head'
import { Risks } from './risks'
import { Trends } from './trends'

/** Status, trend, risks, plan, date and sources: two sheets of A4, in the order of a manager's questions. */
export function Report({ report, role }: { report: ReportData; role: Role }) {
  const { overview, trends, fallingOut, forecast, plan } = report
  const { qualification, verdict } = overview
  const place = { slug: overview.org.slug, programme: qualification.programme.id }
  return (
    <article className="report">
      <ReportHead report={report} />
      <section className={`verdict ${qualification.status}`} aria-label="Verdict">
        <p className="says">{verdict.text}</p>
        {[verdict.earlier, verdict.missingData].map((note) => note && <p key={note}>{note}</p>)}
      </section>
      <AsOfFacts overview={overview} />
      <Figures overview={overview} />
      <Trends place={place} trends={trends} />
      <Risks place={place} missing={overview.missing} fallingOut={fallingOut} />
      <ForecastPart place={place} page={forecast} />
      <PlanPart place={place} role={role} plan={plan} />
      <section className="part" aria-labelledby="rules">
        <h2 id="rules">Rules and data behind this report</h2>
        <RulesAndData overview={overview} />
      </section>
    </article>
  )
}
