import type { ReactNode } from 'react'
import { may, type Role } from '@/lib/auth/roles'
import { daysBetween, showDate } from '@/lib/dates'
import type { Dependents as FoundDependents } from '@/lib/dependents/get-dependents'
import type { Designation, Designations } from '@/lib/designations/get-designations'
import type { Proof } from '@/lib/designations/list-proofs'
import { benefitsWait, checklistOf } from '@/lib/designations/model/checklist'
import { designationName, TRAINING_DESIGNATION } from '@/lib/designations/model/designations'
import { designationFeeWords } from '@/lib/designations/model/fee-words'
import { ORIGIN_NAMES, STATUS_NAMES } from '@/lib/designations/model/statuses'
import { timelineOf } from '@/lib/designations/model/timeline'
import { anniversaryWords, verdictWords } from '@/lib/designations/model/verdict-words'
import { heldBeside, WAYS } from '@/lib/designations/model/ways'
import { keptOnePage } from '@/lib/paths/any-programme'
import { datesPage } from '@/lib/paths/dates'
import { benefitsPage } from '@/lib/paths/designations'
import { membershipPage } from '@/lib/paths/membership'
import { settingsPage } from '@/lib/paths/organization'
import { homeOf } from '@/lib/paths/programme'
import { areaPage } from '@/lib/paths/solutions-partner'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'
import { ConfirmButton } from '../forms/confirm-button'
import { Verdict } from '../programme/verdict'
import { Crumbs } from '../ui/crumbs'
import { Note } from '../ui/note'
import { SourceLine, StandingMark } from '../ui/source-line'
import { Checklist } from './checklist'
import { Dependents } from './dependents'
import { designationStep } from './next-step'
import { RecordForm } from './record-form'
import { TimelineOf } from './timeline'

type Props = {
  found: Designations
  one: Designation
  proofs: readonly Proof[]
  /** null: nothing does. */
  dependents: FoundDependents | null
  role: Role
}

/** One designation: where it stands, its days, what to do, and its record. */
export function DesignationView({ found, one, proofs, dependents, role }: Props) {
  const { asOf, designations, legacyRecord, org } = found
  const held = heldBeside(one.designation, designations)
  const name = designationName(one.designation)
  return (
    <div className="page">
      <Crumbs
        trail={[
          { name: 'Membership' },
          { name: membershipPage.name, href: membershipPage.href({ slug: org.slug }) },
          { name },
        ]}
      />
      <h1>
        <b>Membership</b> | {name}
      </h1>
      <Verdict
        status={toneOf(one)}
        lead={`${STATUS_NAMES[one.status]}. `}
        rest={verdictWords(one, asOf, one.way)}
        figure={countdownOf(one, asOf)}
        step={designationStep(one, org.slug, role)}
      >
        <p className="small row">
          <a href={scoreHref(org.slug, one)}>Where its score stands</a>
          <a href={datesPage.href({ slug: org.slug })}>All dates</a>
        </p>
      </Verdict>
      {one.notices.map((text) => (
        <Note key={text} tone="unsure">
          {text}
        </Note>
      ))}
      <section className="part" aria-labelledby="days">
        <h2 id="days">Days</h2>
        <TimelineOf timeline={timelineOf(one, asOf)} today={asOf} />
      </section>
      <section className="part" aria-labelledby="if-today">
        <h2 id="if-today">If today were the anniversary</h2>
        <p className="finding">{anniversaryWords(one, asOf)}</p>
        <Anniversary found={found} />
      </section>
      <section className="part" aria-labelledby="steps">
        <h2 id="steps">What to do, in this order</h2>
        <Checklist steps={checklistOf(one, one.way, held)} />
        <p>
          {one.designation !== TRAINING_DESIGNATION &&
            designationFeeWords(asOf, held, legacyRecord, benefitsWait(one))}{' '}
          <a href={benefitsPage.href({ slug: org.slug })}>Fee and benefits at the anniversary</a>
        </p>
      </section>
      {dependents && <Dependents found={dependents} today={found.today} />}
      <Record {...{ found, one, proofs, role }} />
      <Rules one={one} />
    </div>
  )
}

/** How the verdict looks: what has to be renewed is not done. */
function toneOf({ status }: Designation) {
  if (status === 'not_started') return status
  return status === 'in_progress' || status === 'renewal_due' ? 'in_progress' : 'completed'
}

const scoreHref = (slug: string, { designation }: Designation) =>
  designation === TRAINING_DESIGNATION ? homeOf(slug) : areaPage.href({ slug, area: designation })

/** null: there is no day to count to, and so no place for it. */
function countdownOf(one: Designation, asOf: string): ReactNode {
  const day = one.status === 'renewal_due' ? one.renewal?.term.renewal.closes : one.anniversary
  if (!day || day < asOf) return null
  const days = daysBetween(asOf, day)
  return (
    <p className="countdown">
      <b>{days}</b> {days === 1 ? 'day' : 'days'}{' '}
      {one.status === 'renewal_due' ? 'to renew' : 'to the anniversary'}
    </p>
  )
}

function Anniversary({ found: { anniversary, org } }: Pick<Props, 'found'>) {
  const settings = <a href={settingsPage.href({ slug: org.slug })}>settings</a>
  if (!anniversary)
    return <p>No anniversary is known: the {settings} have none, and no designation that is held tells it.</p>
  return (
    <p>
      The next anniversary is {showDate(anniversary.on)}, for all designations.{' '}
      {anniversary.from === 'settings' ? (
        <>It comes from the {settings}.</>
      ) : (
        <>It comes from the first designation; a date in the {settings} overrides it.</>
      )}
    </p>
  )
}

function Record({ found: { org, records }, one, proofs, role }: Omit<Props, 'dependents'>) {
  const record = records.find(({ designation }) => designation === one.designation) ?? null
  const mayWrite = may(role, 'designations:write')
  const url = `/api/v1/orgs/${org.slug}/designations/${one.designation}`
  const proof = one.attainedBy !== null && one.attainedBy !== 'typed' ? one.attainedBy.snapshot : null
  return (
    <section className="panel" aria-labelledby="record">
      <h2 id="record">Record</h2>
      {record ? (
        <p>
          {record.origin === 'bought' && !record.enrolledOn
            ? 'Attained, and not bought yet.'
            : `${ORIGIN_NAMES[record.origin]}.`}{' '}
          {proof === null ? (
            'No snapshot proves it.'
          ) : one.designation === TRAINING_DESIGNATION ? (
            'A snapshot proves it.'
          ) : (
            <a href={keptOnePage.href({ slug: org.slug, programme: SOLUTIONS_PARTNER.id, id: proof })}>
              The snapshot that proves it
            </a>
          )}
          {!mayWrite && record.note && ` ${record.note}`}
        </p>
      ) : (
        <p>Nothing is recorded yet. With the dates that Partner Center shows, Laurel counts the days.</p>
      )}
      {mayWrite && <RecordForm key={JSON.stringify(record)} {...{ url, record, proofs }} />}
      {mayWrite && record && (
        <ConfirmButton action="Remove the record" title="Remove the record?" url={url}>
          <p>What was recorded stays in the audit trail. The designation then stands as its score does.</p>
        </ConfirmButton>
      )}
    </section>
  )
}

function Rules({ one: { rule, way } }: { one: Designation }) {
  if (!rule) return null
  return (
    <section className="part" aria-labelledby="rules">
      <h2 id="rules">Rules of the day</h2>
      <p>
        {rule.says} {rule.enrolled}
      </p>
      <p className="muted small">
        <SourceLine source={rule.source} /> <StandingMark standing={rule.standing} /> {rule.note}
      </p>
      <h3>Four ways to a designation</h3>
      <ul className="ways-of">
        {WAYS.map((each) => (
          <li key={each.origin}>
            <b>{each.when}.</b> {each.follows} {each === way && <span className="pill">applies here</span>}
          </li>
        ))}
      </ul>
      <p className="muted small">
        <SourceLine source={way.source} />
      </p>
    </section>
  )
}
