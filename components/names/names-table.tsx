import type { ListedName } from '@/lib/answers/record-names'
import { showMonth } from '@/lib/dates'
import { NAMED_FIELDS, namesPage } from '@/lib/paths/data'
import { aboutName, columnName, meantName } from '@/lib/programmes/solutions-partner/words/meant-names'
import { ConfirmButton } from '../forms/confirm-button'
import { KIND_TEXTS } from '../imports/kind-texts'
import { DataTable } from '../tables/data-table'
import { showNumber } from '../ui/show-count'

type Props = { slug: string; api: string; name: string; names: readonly ListedName[]; mayWrite: boolean }

/** `Workload, License usage`. */
export const columnOf = (one: ListedName): string => `${columnName(one)}, ${KIND_TEXTS[one.kind].title}`

/** Names with where they stand, in how many rows of which months, and what they mean. */
export function NamesTable({ slug, api, name, names, mayWrite }: Props) {
  const meant = names.some(({ means }) => means !== null)
  return (
    <DataTable
      name={name}
      rows={names}
      keyOf={({ kind, field, name }) => `${kind} ${field} ${name}`}
      columns={[
        { name: 'Name', heads: true, of: ({ name }) => name, below: aboutName },
        { name: 'Column and file', of: columnOf },
        { name: 'Rows', number: true, of: ({ rows }) => showNumber(rows) },
        { name: 'Months', of: monthsOf },
        meant && { name: 'Means', of: (one) => one.means && meantName(one, one.means) },
        mayWrite && {
          name: 'Action',
          label: null,
          of: (one) => (one.means === null ? <Say {...{ slug, one }} /> : <TakeBack {...{ api, one }} />),
        },
      ]}
    />
  )
}

function monthsOf({ from, to }: ListedName): string {
  if (from === null || to === null) return 'in no row'
  return from === to ? showMonth(from) : `${showMonth(from)} – ${showMonth(to)}`
}

function Say({ slug, one }: { slug: string; one: ListedName }) {
  const { kind, name } = one
  const field = NAMED_FIELDS.find((known) => known === one.field) ?? null
  return (
    <a href={namesPage.href({ slug, kind, field, name }, '#say')}>
      Say what it means<span className="sr">: {name}</span>
    </a>
  )
}

function TakeBack({ api, one }: { api: string; one: ListedName }) {
  const { kind, field, name } = one
  return (
    <ConfirmButton
      action="Take back"
      about={name}
      title={`Take back what ${name} means?`}
      url={api}
      method="PUT"
      body={{ kind, field, name, means: null }}
    >
      <p>Its rows then count nowhere again, and the scores of all files follow at once.</p>
    </ConfirmButton>
  )
}
