import type { ReactNode } from 'react'
import type { RecordJson } from '@/lib/answers/records'
import { isColumn } from '@/lib/guideline-records/model/field'
import { kindOf, type RecordKind } from '@/lib/guideline-records/model/kinds'
import { shownValue } from '@/lib/guideline-records/model/values'
import { classPage } from '@/lib/paths/delivery'
import { recordsPage } from '@/lib/paths/records'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'
import { RecordState } from './record-state'

type Props = {
  slug: string
  name: string
  /** null: of all kinds, each named. */
  kind: RecordKind | null
  records: readonly RecordJson[]
  mayWrite: boolean
  empty: ReactNode
}

/** Records, of one kind with what they hang on and when; each with its state as a sentence. */
export function RecordsTable({ slug, name, kind, records, mayWrite, empty }: Props) {
  const fields = kind
    ? kindOf(kind).fields.filter((field) => isColumn(field.name) && !kindOf(kind).called.includes(field.name))
    : []
  return (
    <DataTable
      name={name}
      rows={records}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        { name: 'Record', heads: true, of: ({ called }) => called, ...(!kind && { below: whose }) },
        !kind && { name: 'Kind', of: (one) => kindOf(one.kind).title },
        ...fields.map((field) => ({
          name: field.label,
          of: (one: RecordJson) => <Shown {...{ slug, one }} name={field.name} />,
        })),
        { name: 'State', of: (one) => <RecordState state={one.state} text={one.text} /> },
        mayWrite && { name: 'Action', label: null, of: (one) => <Actions {...{ slug, one }} /> },
      ]}
    />
  )
}

/** Whom it is about, where it is called the same for several. */
const whose = ({ fields }: RecordJson): string => [fields.person, fields.mctId].filter(Boolean).join(', ')

function Shown({ slug, one, name }: { slug: string; one: RecordJson; name: string }) {
  const value = one.fields[name] ?? null
  if (name === 'classId' && value !== null && !one.wrong.includes(name))
    return <a href={classPage.href({ slug, class: String(value) })}>{value}</a>
  return shownValue(kindOf(one.kind), name, value)
}

const Actions = ({ slug, one: { id, revision, kind, called } }: { slug: string; one: RecordJson }) => (
  <span className="row">
    <a href={recordsPage.href({ slug, kind, edit: id }, '#edit')}>
      Change<span className="sr"> {called}</span>
    </a>
    <ConfirmButton
      action="Remove"
      about={called}
      title={`Remove ${called}?`}
      url={`/api/v1/orgs/${slug}/records/${id}`}
      body={{ revision }}
    >
      <p>
        An audit may ask for it, and its files go with it. That it was removed stays in the audit trail,
        without the names in it.
      </p>
    </ConfirmButton>
  </span>
)
