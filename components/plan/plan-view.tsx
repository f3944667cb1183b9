import { showDate } from '@/lib/dates'
import type { Plan } from '@/lib/plan/model/plan'
import { planSentence } from '@/lib/plan/model/words'
import type { Registered } from '@/lib/programmes/registered'
import { STATUS_NAMES } from '@/lib/scoring/status'
import { DownloadLinks } from '../tables/download-links'
import { showCount } from '../ui/show-count'
import { OtherDate } from './other-date'
import { planAddresses } from './plan-addresses'
import { PlanTable } from './plan-table'

type Props = { slug: string; plan: Plan; registered: Registered }

/** What must be done, then line by line from the gap to the least that closes it. */
export function PlanView({ slug, plan, registered }: Props) {
  const { ahead, asOf, isAnniversary } = plan
  const to = planAddresses(slug, plan, registered)
  return (
    <>
      <section className={`verdict ${ahead.status}`} aria-label="What to do">
        <p className="says">
          <b>{STATUS_NAMES[ahead.status]}</b>
          {ahead.status === 'completed' ? '. ' : ' if nothing more comes in. '}
          {planSentence(plan)}
        </p>
        {plan.steps !== null && plan.steps.length > 0 && (
          <p className="links noprint">
            {to.whatIf && <a href={to.whatIf(plan.steps)}>See it as a simulation</a>}
            <a href={to.fallingOut}>What leaves the window until then</a>
            {isAnniversary && <a href={to.forecast}>How likely it comes by itself</a>}
          </p>
        )}
      </section>
      <Facts plan={plan} />
      <section className="panel" aria-labelledby="lines">
        <h2 id="lines">From the gap to the least that closes it</h2>
        <PlanTable plan={plan} to={to} />
        <DownloadLinks href={to.api} of="The plan" />
      </section>
      <Notes plan={plan} />
      <OtherDate asOf={asOf} from={ahead.programme.ruleSets[0]?.from} />
      {!isAnniversary && (
        <p className="noprint">
          <a href={to.anniversary}>Plan for the anniversary</a>
        </p>
      )}
    </>
  )
}

function Facts({ plan }: { plan: Plan }) {
  const { time, window, asOf, isAnniversary, ahead } = plan
  return (
    <p className="facts">
      <span>
        {isAnniversary ? 'Anniversary' : 'Planned for'} <b>{showDate(asOf)}</b>
      </span>
      <span>
        Last day that counts <b>{showDate(time.until)}</b>
      </span>
      {time.days >= 0 && (
        <span>
          Time left <b>{showCount(time.days, 'day')}</b>, {showCount(time.weeks, 'whole week')}
        </span>
      )}
      <span>
        Window{' '}
        <b>
          {showDate(window.from)} – {showDate(window.to)}
        </b>
      </span>
      <span>
        Rule set <b>{ahead.ruleSet.id}</b>
      </span>
    </p>
  )
}

/** What the numbers take for granted. */
function Notes({ plan }: { plan: Plan }) {
  return (
    <section className="part" aria-labelledby="basis">
      <h2 id="basis">What these numbers rest on</h2>
      <ul className="list">
        <li>
          Rows that leave the window by {showDate(plan.asOf)} are already taken out; rows known today that
          will be in it are counted.
        </li>
        <li>Each number is the least that suffices by the scoring itself: one less does not.</li>
        {plan.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}
