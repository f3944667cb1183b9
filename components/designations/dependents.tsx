import { type PlainDate, showDate } from '@/lib/dates'
import type { Dependents as Found } from '@/lib/dependents/get-dependents'
import type { Dependent } from '@/lib/dependents/model/dependent'
import { specializationsPage } from '@/lib/paths/solutions-partner'
import { Sources } from '../specializations/sources'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { StatusPill } from '../ui/status'

const WORDS: Readonly<Record<Dependent['state'], string>> = {
  holds: 'Available',
  ends: 'Ends',
  waits: 'Not available',
  free: 'Not affected',
}
const SHAPES = { holds: 'completed', ends: 'in_progress', waits: 'not_started', free: 'completed' } as const

/** What ends says when, so that what goes first stands out. */
const wordOf = ({ state, until }: Dependent) =>
  state === 'ends' && until ? `Until ${showDate(until)}` : WORDS[state]

type Props = { found: Found; today: PlainDate }

/** What depends on a designation, line by line with its day and its source. */
export const Dependents = ({ found: { org, designation, asOf, dependents }, today }: Props) => (
  <section className="panel" id="dependents" aria-labelledby="dependents-heading">
    <h2 id="dependents-heading">What depends on it</h2>
    <DataTable
      name="What depends on the designation"
      className="specializations"
      rows={dependents}
      keyOf={({ name }) => name}
      columns={[
        { name: 'What', heads: true, of: (one) => nameOf(one, org.slug) },
        {
          name: 'Status',
          label: null,
          of: (one) => <StatusPill status={SHAPES[one.state]} word={wordOf(one)} />,
        },
        {
          name: 'Until when and why',
          label: null,
          of: ({ says }) => says,
          below: ({ name, citations }) => <Sources citations={citations} of={name} />,
        },
      ]}
    />
    <DownloadLinks
      href={`/api/v1/orgs/${org.slug}/designations/${designation}/dependents${asOf === today ? '' : `?as_of=${asOf}`}`}
      of="What depends on the designation"
    />
  </section>
)

const nameOf = ({ kind, name }: Dependent, slug: string) =>
  kind === 'specialization' || kind === 'expert' ? (
    <a href={specializationsPage.href({ slug })}>{name}</a>
  ) : (
    name
  )
