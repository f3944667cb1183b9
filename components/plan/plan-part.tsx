import type { Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { type InProgramme, stepsPage } from '@/lib/paths/any-programme'
import { settingsPage } from '@/lib/paths/organization'
import type { PlanLine } from '@/lib/plan/model/line'
import type { Plan } from '@/lib/plan/model/plan'
import { perWeek } from '@/lib/plan/model/time-left'
import { leastPhrase, planSentence } from '@/lib/plan/model/words'
import { isAlternative } from '@/lib/plan/plan-groups'
import { longName } from '@/lib/scoring/criterion-names'
import { PartFoot } from '../report/part-foot'
import { Offer } from '../shell/offer'
import { DataTable } from '../tables/data-table'

type Props = { plan: Plan | null; place: InProgramme; role: Role }

/** The least that is enough at the anniversary. */
export function PlanPart({ plan, place, role }: Props) {
  return (
    <section className="part" aria-labelledby="plan">
      <h2 id="plan">What to do</h2>
      {plan ? (
        <>
          <Lines plan={plan} />
          <PartFoot
            page={stepsPage.href(place)}
            more="The whole plan"
            table={`/api/v1/orgs/${place.slug}/${place.programme}/plan`}
            of="Plan"
          />
        </>
      ) : (
        <p>
          No anniversary date yet: without it there is no day to plan for.{' '}
          <Offer
            role={role}
            action="settings:write"
            href={settingsPage.href({ slug: place.slug })}
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
  const { alternative } = plan.ahead.programme
  const inGroup = (line: PlanLine) => isAlternative(plan, line)
  const open = plan.lines.filter(
    (line) => line.least?.length !== 0 && (!inGroup(line) || line.statusAhead !== 'not_started'),
  )
  const badged = plan.lines.some((line) => inGroup(line) && line.statusAhead === 'completed')
  return (
    <>
      <p>{planSentence(plan)}</p>
      {open.length > 0 && (
        <DataTable
          caption={`What each benchmark asks for by ${showDate(plan.time.until)}`}
          rows={open}
          keyOf={({ ahead }) => ahead.id}
          columns={[
            {
              name: 'Criterion',
              heads: true,
              of: ({ ahead }) => longName(ahead),
              below: (line) =>
                badged && inGroup(line) && `${badgeWords(line.statusNow)}; ${alternative} is enough`,
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
  return (
    <>
      {leastPhrase(line)}
      {line.alternatives.length > 0 && <span className="muted">, or {line.alternatives.join(', or ')}</span>}
    </>
  )
}

const pacesOf = ({ least }: PlanLine, { time }: Plan): string =>
  (least ?? []).flatMap(({ amount }) => perWeek(amount, time) ?? []).join(' + ') || '–'
