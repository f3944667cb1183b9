import type { ReactNode } from 'react'
import type { ShownReport } from '@/lib/report/model/shown-report'
import { Figures } from './figures'
import { ReportHead } from './report-head'
import { Risks } from './risks'
import { Trends } from './trends'

type Props = {
  report: ShownReport
  /** As of when and from which data. */
  facts: ReactNode
  /** What to expect and to do. */
  children: ReactNode
  /** By which rules, from which data. */
  rules: ReactNode
}

/** Status, trend, risks, plan, date and sources: two sheets of A4, in the order of a manager's questions. */
export function Report({ report, facts, children, rules }: Props) {
  const { verdict, figures, trends, risks } = report
  return (
    <article className="report">
      <ReportHead report={report} />
      <section className={`verdict ${verdict.status}`} aria-label="Verdict">
        <p className="says">{verdict.text}</p>
        {verdict.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </section>
      {facts}
      <Figures figures={figures} />
      <Trends trends={trends} />
      <Risks risks={risks} />
      {children}
      <section className="part" aria-labelledby="rules">
        <h2 id="rules">Rules and data behind this report</h2>
        {rules}
      </section>
    </article>
  )
}
