import type { LocationSummary } from '@/lib/services/locations/list-locations'
import { showNumber } from '../ui/show-count'

type Props = { slug: string; locations: LocationSummary[]; mayWrite: boolean }

export function LocationsTable({ slug, locations, mayWrite }: Props) {
  if (locations.length === 0)
    return (
      <p className="muted">
        No locations yet. Add them here, or import a file: each Location ID in it becomes a location.
      </p>
    )
  return (
    <table className="table fold">
      <caption className="sr">Locations</caption>
      <thead>
        <tr>
          <th scope="col">Location ID</th>
          <th scope="col">Name</th>
          <th scope="col">Country</th>
          <th scope="col" className="r">
            Line items
          </th>
          {mayWrite && <th scope="col">Action</th>}
        </tr>
      </thead>
      <tbody>
        {locations.map(({ id, externalId, name, country, rows }) => (
          <tr key={id}>
            <th scope="row">{externalId}</th>
            <td>{name ?? <span className="muted">No name yet</span>}</td>
            <td data-of="Country">{country}</td>
            <td data-of="Line items" className="r">
              {showNumber(rows)}
            </td>
            {mayWrite && (
              <td>
                <a href={`/${slug}/locations?edit=${id}#edit`}>
                  Change<span className="sr"> location {externalId}</span>
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
