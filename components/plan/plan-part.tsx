import type { Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { settingsPage } from '@/lib/paths/organization'
import { planPage } from '@/lib/paths/training-services'
import { criterionName } from '@/lib/programmes/training-services/metric-names'
import type { PlanLine } from '@/lib/programmes/training-services/plan/line'
import type { Plan } from '@/lib/programmes/training-services/plan/plan'
import { stepsOf } from '@/lib/programmes/training-services/plan/steps'
import { perWeek } from '@/lib/programmes/training-services/plan/time-left'
import { alternatives, leastPhrase, planSentence } from '@/lib/programmes/training-services/plan/words'
import { PartFoot } from '../report/part-foot'
import { Offer } from '../shell/offer'
import { DataTable } from '../tables/data-table'

type Props = { plan: Plan | null; slug: string; role: Role }

/** The least that is enough at the anniversary. */
export function PlanPart({ plan, slug, role }: Props) {
  return (
    <section className="part" aria-labelledby="plan">
      <h2 id="plan">What to do</h2>
      {plan ? (
        <>
          <Lines plan={plan} />
          <PartFoot slug={slug} page={planPage.href({ slug })} more="The whole plan" table="plan" of="Plan" />
        </>
      ) : (
        <p>
          No anniversary date yet: without it there is no day to plan for.{' '}
          <Offer
            role={role}
            action="settings:write"
            href={settingsPage.href({ slug })}
            what="set it under Settings"
          >
            Set it under Settings
          </Offer>
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
        <DataTable
          caption={`What each benchmark asks for by ${showDate(plan.time.until)}`}
          rows={open}
          keyOf={criterionName}
          columns={[
            {
              name: 'Criterion',
              heads: true,
              of: criterionName,
              below: ({ area, statusNow }) =>
                badged && area !== null && `${badgeWords(statusNow)}; one area is enough`,
            },
            { name: 'Today', number: true, of: ({ now }) => now.display },
            {
              name: `${showDate(plan.asOf)}, if nothing comes in`,
              label: showDate(plan.asOf),
              number: true,
              of: ({ ahead }) => ahead.display,
            },
            { name: 'The least that is enough', label: null, of: (line) => <Least line={line} /> },
            { name: 'A week', number: true, of: (line) => pacesOf(line, plan) },
          ]}
        />
      )}
    </>
  )
}

const badgeWords = (status: PlanLine['statusNow']) =>
  status === 'completed' ? 'to keep its badge' : 'for another badge'

function Least({ line }: { line: PlanLine }) {
  const others = alternatives(line)
  return (
    <>
      {leastPhrase(line)}
      {others.length > 0 && <span className="muted">, or {others.join(', or ')}</span>}
    </>
  )
}

const pacesOf = (line: PlanLine, { time }: Plan): string =>
  (stepsOf(line) ?? []).flatMap(({ amount }) => perWeek(amount, time) ?? []).join(' + ') || '–'
