import { daysBetween, type PlainDate, showDate } from '@/lib/dates'
import { trainersPage } from '@/lib/paths/data'
import type { Credential } from '@/lib/registers/list-credentials'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'

type Props = {
  slug: string
  name: string
  credentials: readonly Credential[]
  today: PlainDate
  /** Of several trainers: each is named and leads to its own. */
  whose: boolean
  mayWrite: boolean
}

/** Credentials with the day on which each ends and what it carries until then. */
export function CredentialsTable({ slug, name, credentials, today, whose, mayWrite }: Props) {
  return (
    <DataTable
      name={name}
      rows={credentials}
      keyOf={({ mctId, credential, achievedOn }) => `${mctId} ${credential} ${achievedOn}`}
      columns={[
        whose && {
          name: 'Trainer',
          heads: true,
          of: (one) => (
            <a href={trainersPage.href({ slug, edit: one.mctId }, '#edit')}>{one.name || one.mctId}</a>
          ),
        },
        { name: 'Credential', heads: !whose, of: ({ credential }) => credential },
        { name: 'Achieved', of: ({ achievedOn }) => showDate(achievedOn) },
        { name: 'Ends', of: (one) => endOf(one, today) },
        { name: 'What it carries', of: carriedBy },
        mayWrite &&
          !whose && { name: 'Action', label: null, of: (one) => <Remove slug={slug} credential={one} /> },
      ]}
    />
  )
}

/** `12 Mar 2027, in 90 days`; a trainer acts in weeks, so what is far has its date alone. */
function endOf({ expiresOn, ended }: Credential, today: PlainDate) {
  if (expiresOn === null) return 'Does not end'
  const day = showDate(expiresOn)
  if (ended) return <span className="badge bad">Ended {day}</span>
  const left = daysBetween(today, expiresOn)
  return left > NEAR ? day : `${day}, ${left === 0 ? 'today' : `in ${showCount(left, 'day')}`}`
}
const NEAR = 120

function carriedBy({ courses, surveys, classes }: Credential): string {
  if (courses.length === 0) return 'Nothing: no course asks for it'
  const carried = [
    surveys > 0 && `${showCount(surveys, 'survey')} of the window`,
    classes > 0 && `${showCount(classes, 'class', 'classes')} to come`,
  ].filter(Boolean)
  return [courses.join(', '), ...carried].join(' · ')
}

const Remove = ({ slug, credential }: { slug: string; credential: Credential }) => {
  const { mctId, credential: name, achievedOn } = credential
  return (
    <ConfirmButton
      action="Remove"
      about={`${name} of ${showDate(achievedOn)}`}
      title={`Remove ${name} of ${showDate(achievedOn)}?`}
      url={`/api/v1/orgs/${slug}/trainers/credentials`}
      body={{ mctId, credential: name, achievedOn }}
    >
      <p>
        While trainers are checked, surveys that need it no longer count. What has ended may stay: it proves
        the classes of its time.
      </p>
    </ConfirmButton>
  )
}
