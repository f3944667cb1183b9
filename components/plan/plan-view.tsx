import type { Role } from '@/lib/auth/roles'
import type { ShownPlan } from '@/lib/plan/model/shown'
import { PlannedNote } from '../delivery/planned-note'
import { MissingData } from '../programme/missing-data'
import { DownloadLinks } from '../tables/download-links'
import { PlanForDate } from './plan-for-date'
import { PlanTable } from './plan-table'
import { PlanWay } from './plan-way'

type Props = { slug: string; role: Role; plan: ShownPlan }

/** What must be done, then line by line from the gap to what closes it, and each way step by step. */
export function PlanView({ slug, role, plan }: Props) {
  const { asOf, verdict, links, facts, back, ways, notes } = plan
  return (
    <>
      <MissingData texts={plan.missing} slug={slug} role={role} />
      <section
        className={`verdict ${verdict.status === 'qualified' ? 'completed' : verdict.status}`}
        aria-label="What to do"
      >
        <p className="says">
          <b>{verdict.lead}</b>
          {verdict.rest}
        </p>
        {links.length > 0 && (
          <p className="links noprint">
            {links.map(({ name, href }) => (
              <a key={href} href={href}>
                {name}
              </a>
            ))}
          </p>
        )}
      </section>
      <PlannedNote
        {...{ slug }}
        planned={plan.planned ?? null}
        more="The amounts below are what has to come in at all: these classes are part of it."
      />
      <p className="facts">
        {facts.map(([name, value, rest]) => (
          <span key={name}>
            {name} <b>{value}</b>
            {rest}
          </span>
        ))}
      </p>
      <section className="panel" aria-labelledby="lines">
        <h2 id="lines">{plan.title}</h2>
        <PlanTable plan={plan} />
        <DownloadLinks href={plan.api} of="The plan" />
      </section>
      {ways.map((way) => (
        <PlanWay key={way.id} way={way} />
      ))}
      <section className="part" aria-labelledby="basis">
        <h2 id="basis">What these numbers rest on</h2>
        <ul className="list">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <PlanForDate asOf={asOf} from={plan.from} />
      {back && (
        <p className="noprint">
          <a href={back.href}>{back.name}</a>
        </p>
      )}
    </>
  )
}
