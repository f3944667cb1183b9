import { showDate } from '@/lib/dates'
import { checkOf } from '@/lib/guideline-checks/model/checks'
import { CLAUSES, GUIDELINES } from '@/lib/guideline-checks/model/clauses'
import { trainersPage } from '@/lib/paths/data'
import { type ChecksAddress, checksPage, classPage, codesPage } from '@/lib/paths/delivery'
import { lineItemsHref } from '@/lib/paths/line-items'
import { locationsPage } from '@/lib/paths/organization'
import { recordsPage } from '@/lib/paths/records'
import { ConfirmButton } from '../../forms/confirm-button'
import { DataTable } from '../../tables/data-table'
import { showNumber } from '../../ui/show-count'
import { type Finding, type OfCheck, openerOf } from './check-words'

type Props = {
  check: OfCheck
  /** Of which some are shown. */
  count: number
  address: ChecksAddress
  mayWrite: boolean
}

/** One check: what to do, what it found with the rows behind, and the clause with its words. */
export function CheckFindings({ check: { id, findings }, count, address, mayWrite }: Props) {
  const { slug } = address
  const { title, next, rowsAre, clause } = checkOf(id)
  return (
    <section className="panel" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{next}</p>
      <DataTable
        name={title}
        rows={findings}
        keyOf={({ subject }) => subject.id}
        columns={[
          {
            name: 'What is found',
            heads: true,
            of: ({ text }) => text,
            below: (one) => <Ways {...{ slug, one }} />,
          },
          {
            name: 'Rows',
            number: true,
            of: (one) => <Rows {...{ slug, one }} />,
            below: () => rowsAre,
          },
          address.state !== 'open' && { name: 'Looked into', of: lookedInto },
          mayWrite && {
            name: 'Action',
            label: null,
            className: 'nowrap',
            of: (one) => <Action {...{ address, one }} />,
          },
        ]}
      />
      {count > findings.length && address.id === null && (
        <p>
          <a href={checksPage.href({ ...address, id, dismiss: null, subject: '' })}>
            All {showNumber(count)}
            <span className="sr"> of {title}</span>
          </a>
        </p>
      )}
      <details>
        <summary>
          The clause: {clause}
          <span className="sr"> of {title}</span>
        </summary>
        <blockquote>{CLAUSES[clause]}</blockquote>
        <p className="muted small">
          {GUIDELINES}, {clause}
        </p>
      </details>
    </section>
  )
}

type Way = { name: string; href: string }
const TO: Record<Finding['subject']['kind'], (slug: string, id: string) => Way> = {
  class: (slug, id) => ({ name: `Class ${id}`, href: classPage.href({ slug, class: id }) }),
  location: (slug, id) => ({ name: `Location ${id}`, href: locationsPage.href({ slug }) }),
  code: (slug) => ({ name: 'Codes', href: codesPage.href({ slug }) }),
  record: (slug, id) => ({ name: 'Record', href: recordsPage.href({ slug, edit: Number(id) }, '#edit') }),
  organization: (slug) => ({ name: 'Records', href: recordsPage.href({ slug }) }),
}

/** Where what it is about is changed. */
export function Ways({ slug, one: { subject, trainers } }: { slug: string; one: Finding }) {
  const ways = [
    TO[subject.kind](slug, subject.id),
    ...trainers.map((mctId) => ({
      name: `Trainer ${mctId}`,
      href: trainersPage.href({ slug, edit: mctId }),
    })),
  ]
  return (
    <span className="row ways">
      {ways.map(({ name, href }) => (
        <a key={name} href={href}>
          {name}
        </a>
      ))}
    </span>
  )
}

/** How many, leading to the line items where they are some. */
export function Rows({ slug, one: { id, rows, subject } }: { slug: string; one: Finding }) {
  const { behind } = checkOf(id)
  if (rows === 0 || behind === null) return showNumber(rows)
  const of = subject.kind === 'class' ? { search: subject.id } : { location: subject.id }
  return (
    <span className="ways">
      <a href={lineItemsHref({ slug, metric: behind }, of)}>{showNumber(rows)}</a>
    </span>
  )
}

const lookedInto = ({ dismissed }: Finding) =>
  dismissed ? `${dismissed.reason} (${dismissed.by}, until ${showDate(dismissed.until)})` : 'No'

/** Dismissing is of today: of another day nothing can be done about what was found. */
function Action({ address, one }: { address: ChecksAddress; one: Finding }) {
  const { id, subject, dismissed } = one
  if (dismissed)
    return (
      <ConfirmButton
        action="Bring back"
        about={nameOf(one)}
        title={`Bring back ${nameOf(one)}?`}
        url={`/api/v1/orgs/${address.slug}/guideline-checks/dismissals`}
        body={{ check: id, subject: subject.id }}
      >
        <p>The finding is open again, and the reason is removed. The audit log keeps both.</p>
      </ConfirmButton>
    )
  return (
    <a
      className="btn"
      id={openerOf(one)}
      href={checksPage.href({ ...address, dismiss: id, subject: subject.id })}
    >
      Dismiss
      <span className="sr"> {nameOf(one)}</span>
    </a>
  )
}

/** The id of a code or a record says nothing to anybody. */
const nameOf = ({ subject: { kind, id }, text }: Finding): string =>
  kind === 'code' || kind === 'record' ? text : `${kind} ${id}`
