import { showDate } from '@/lib/dates'
import { criterionName } from '@/lib/programmes/training-services/criterion-words'
import type { PlanLine } from '@/lib/scoring/plan/line'
import type { Plan } from '@/lib/scoring/plan/plan'
import { stepsOf } from '@/lib/scoring/plan/steps'
import { perWeek } from '@/lib/scoring/plan/time-left'
import { alternatives, leastPhrase, planSentence } from '@/lib/scoring/plan/words'
import { PartFoot } from './part-foot'

/** The least that is enough at the anniversary. */
export function PlanPart({ plan, slug }: { plan: Plan | null; slug: string }) {
  return (
    <section className="part" aria-labelledby="plan">
      <h2 id="plan">What to do</h2>
      {plan ? (
        <>
          <Lines plan={plan} />
          <PartFoot slug={slug} page="/plan" more="The whole plan" table="plan" of="Plan" />
        </>
      ) : (
        <p>
          No anniversary date yet: without it there is no day to plan for.{' '}
          <a href={`/${slug}/settings`}>Give it under Settings</a>
        </p>
      )}
    </section>
  )
}

function Lines({ plan }: { plan: Plan }) {
  const open = plan.lines.filter(
    ({ way, area, statusAhead }) => way && (!area || statusAhead !== 'not_started'),
  )
  const badged = plan.lines.some(({ area, statusAhead }) => area && statusAhead === 'completed')
  return (
    <>
      <p>{planSentence(plan)}</p>
      {open.length > 0 && (
        <table className="table fold">
          <caption>What each benchmark asks for by {showDate(plan.time.until)}</caption>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col" className="r">
                Today
              </th>
              <th scope="col" className="r">
                {showDate(plan.asOf)}, if nothing comes in
              </th>
              <th scope="col">The least that is enough</th>
              <th scope="col" className="r">
                A week
              </th>
            </tr>
          </thead>
          <tbody>
            {open.map((line) => (
              <Line
                key={criterionName(line)}
                line={line}
                plan={plan}
                optional={badged && line.area !== null}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

type LineProps = { line: PlanLine; plan: Plan; optional: boolean }

function Line({ line, plan, optional }: LineProps) {
  const paces = (stepsOf(line) ?? []).flatMap(({ amount }) => perWeek(amount, plan.time) ?? [])
  const others = alternatives(line)
  return (
    <tr>
      <th scope="row">
        {criterionName(line)}
        {optional && (
          <span className="id">
            {line.statusNow === 'completed' ? 'to keep its badge' : 'for another badge'}; one area is enough
          </span>
        )}
      </th>
      <td className="r" data-of="Today">
        {line.now.display}
      </td>
      <td className="r" data-of={showDate(plan.asOf)}>
        {line.ahead.display}
      </td>
      <td>
        {leastPhrase(line)}
        {others.length > 0 && <span className="muted">, or {others.join(', or ')}</span>}
      </td>
      <td className="r" data-of="A week">
        {paces.join(' + ') || '–'}
      </td>
    </tr>
  )
}
