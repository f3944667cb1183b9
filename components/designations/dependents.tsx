import type { PlainDate } from '@/lib/dates'
import type { Dependents as Found } from '@/lib/dependents/get-dependents'
import type { Dependent } from '@/lib/dependents/model/dependent'
import { specializationsPage } from '@/lib/paths/solutions-partner'
import { Sources } from '../specializations/sources'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { StatusPill } from '../ui/status'

const WORDS: Readonly<Record<Dependent['state'], string>> = {
  holds: 'There',
  ends: 'Ends',
  waits: 'Not there',
  free: 'Unaffected',
}
const SHAPES = { holds: 'completed', ends: 'in_progress', waits: 'not_started', free: 'completed' } as const

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
          of: ({ state }) => <StatusPill status={SHAPES[state]} word={WORDS[state]} />,
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
