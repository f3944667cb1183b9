import type { ReactNode } from 'react'
import type { MatchesOfClass } from '@/lib/answers/class-matches'
import type { ClassAnswer } from '@/lib/answers/delivery'
import { daysBetween } from '@/lib/dates'
import { showDays } from '@/lib/delivery/model/show-days'
import { classesPage, classPage } from '@/lib/paths/delivery'
import { areaName } from '@/lib/programmes/solution-areas'
import { LEVEL_NAMES } from '@/lib/programmes/training-services/kinds'
import { ConfirmButton } from '../forms/confirm-button'
import { Crumbs } from '../ui/crumbs'
import { Note } from '../ui/note'
import { type Finding, howMany } from './checks/check-words'
import { ClassFindings } from './checks/class-findings'
import { ClassBrought } from './class-brought'
import { ClassMatches } from './class-matches'
import { ClassTrainers } from './class-trainers'
import { FORM_WORDS, placeOf, STATUS_WORDS } from './class-words'

type Props = {
  slug: string
  one: ClassAnswer
  matches: MatchesOfClass
  findings: readonly Finding[]
  mayWrite: boolean
  /** What proves how it was delivered. */
  children: ReactNode
}

/** One class: the next step first, then what it brought and may bring, and whether its surveys count. */
export function ClassView({ slug, one, matches, findings, mayWrite, children }: Props) {
  const { classId, courseNumber, title, needs, status } = one
  return (
    <div className="page">
      <Crumbs
        trail={[
          { name: 'Delivery' },
          { name: 'Classes', href: classesPage.href({ slug }) },
          { name: classId },
        ]}
      />
      <h1>
        <b>Class</b> | {classId}
      </h1>
      <p className="lead">{title ? `${courseNumber} ${title}` : courseNumber}</p>
      {needs.length + findings.length > 0 ? (
        <Note tone="unsure">
          {findings.length > 0 && <p>{howMany(findings)}.</p>}
          {needs.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </Note>
      ) : (
        <Note tone={status === 'cancelled' ? 'plain' : 'good'}>
          <p>{nothingToDo(one)}</p>
        </Note>
      )}
      <Facts {...{ one }} />
      <ClassFindings {...{ slug, findings }} />
      <ClassMatches {...{ slug, matches, mayWrite }} />
      <ClassBrought {...{ slug, one }} />
      <ClassTrainers {...{ slug, one }} />
      {children}
      {mayWrite && <Actions {...{ slug, one }} />}
    </div>
  )
}

function nothingToDo({ status, asOf, startsOn }: ClassAnswer): string {
  if (status === 'cancelled') return 'This class was cancelled. Nothing more is expected of it.'
  if (status === 'delivered') return 'Nothing is left to do for this class.'
  const days = daysBetween(asOf, startsOn)
  return days > 0
    ? `Nothing stands in its way. It begins in ${days} ${days === 1 ? 'day' : 'days'}.`
    : 'Nothing stands in its way.'
}

function Facts({ one }: { one: ClassAnswer }) {
  const { level, area, country, language, form, customer, recordedShare } = one
  const facts: [string, string | null][] = [
    ['Days', showDays(one)],
    ['Status', STATUS_WORDS[one.status]],
    ['Location', placeOf(one)],
    ['Country', country],
    ['Level', level && LEVEL_NAMES[level]],
    ['Solution area', area && areaName(area)],
    ['Form', form && FORM_WORDS[form]],
    ['Language', language],
    ['Customer', customer],
    ['Recorded', recordedShare === null ? null : `${recordedShare} %`],
  ]
  return (
    <p className="facts">
      {facts.map(([name, value]) =>
        value ? (
          <span key={name}>
            {name} <b>{value}</b>
          </span>
        ) : null,
      )}
    </p>
  )
}

function Actions({ slug, one: { classId, status } }: Pick<Props, 'slug' | 'one'>) {
  const api = `/api/v1/orgs/${slug}/classes`
  return (
    <section className="panel" aria-labelledby="change">
      <h2 id="change">Change this class</h2>
      <div className="row">
        <a className="btn" href={classesPage.href({ slug, edit: classId }, '#edit')}>
          Change
        </a>
        <a className="btn" href={classesPage.href({ slug, copy: classId }, '#edit')}>
          Copy
        </a>
        {status !== 'cancelled' && (
          <ConfirmButton
            action="Cancel the class"
            title={`Cancel class ${classId}?`}
            url={`${api}/${encodeURIComponent(classId)}`}
            method="PATCH"
            body={{ status: 'cancelled' }}
            home={classPage.href({ slug, class: classId })}
          >
            <p>It stays here as cancelled, and nothing more is expected of it. You can change that again.</p>
          </ConfirmButton>
        )}
        <ConfirmButton
          action="Remove"
          about={`class ${classId}`}
          title={`Remove class ${classId}?`}
          url={api}
          body={{ classId }}
          home={classesPage.href({ slug })}
        >
          <p>Its redemptions and surveys stay. You can add or import the class again.</p>
        </ConfirmButton>
      </div>
    </section>
  )
}
