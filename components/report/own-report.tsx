import type { OwnReport as Reported } from '@/lib/report/model/shown-report'
import { RuleSetLines } from '../programme/rule-set-lines'
import { DataTable } from '../tables/data-table'
import { PartFoot } from './part-foot'
import { Report } from './report'

type Props = { report: Reported }

/** The report of a programme that scores itself. */
export const OwnReport = ({ report }: Props) => (
  <Report
    report={report}
    facts={
      <p className="facts">
        {report.facts.map(([name, value]) => (
          <span key={name}>
            {name} <b>{value}</b>
          </span>
        ))}
      </p>
    }
    rules={
      <ul className="list">
        <RuleSetLines ruleSet={report.ruleSet} />
        {report.basis.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    }
  >
    <ToDo {...report.todo} />
  </Report>
)

/** The least that is enough of each that is short of its benchmark. */
function ToDo({ text, what, pace, rows, foot }: Reported['todo']) {
  return (
    <section className="part" aria-labelledby="plan">
      <h2 id="plan">What to do</h2>
      <p>{text}</p>
      {rows.length > 0 && (
        <DataTable
          name="The least that is enough"
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { name: what, heads: true, of: ({ name }) => name, below: ({ below }) => below },
            {
              name: 'Today',
              number: true,
              of: ({ now }) => now.figures.map(({ display }) => display).join(' '),
            },
            { name: 'What is missing', label: null, of: ({ gap }) => gap.join('; ') },
            { name: 'The least that is enough', label: null, of: ({ least }) => least },
            { name: pace, number: true, of: (line) => line.pace },
          ]}
        />
      )}
      <PartFoot {...foot} />
    </section>
  )
}
