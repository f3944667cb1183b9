import { showDate } from '@/lib/dates'
import { type InProgramme, simulationHref } from '@/lib/paths/any-programme'
import type { SavedScenario } from '@/lib/what-if/scenario'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'

type Props = { place: InProgramme; scenarios: SavedScenario[]; mayRemove: boolean }

export function SavedScenarios({ place, scenarios, mayRemove }: Props) {
  return (
    <section className="panel" aria-labelledby="saved">
      <h2 id="saved">Saved scenarios</h2>
      <DataTable
        name="Saved scenarios; each is calculated again when it is opened"
        empty={`None yet. ${mayRemove ? 'Set something above and save it under a name.' : 'Nobody has saved one.'}`}
        rows={scenarios}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Name',
            heads: true,
            of: ({ name, query }) => <a href={simulationHref(place, query)}>{name}</a>,
          },
          {
            name: 'Saved',
            of: ({ savedAt, savedByName }) =>
              `${showDate(savedAt.slice(0, 10))}${savedByName ? ` by ${savedByName}` : ''}`,
          },
          mayRemove && { name: 'Action', label: null, of: (one) => <Remove place={place} scenario={one} /> },
        ]}
      />
    </section>
  )
}

const Remove = ({ place, scenario: { id, name } }: Pick<Props, 'place'> & { scenario: SavedScenario }) => (
  <ConfirmButton
    action="Remove"
    about={`scenario ${name}`}
    title={`Remove scenario ${name}?`}
    url={`/api/v1/orgs/${place.slug}/${place.programme}/scenarios/${id}`}
  >
    <p>Only the name and its settings go. Links that were handed on still work.</p>
  </ConfirmButton>
)
