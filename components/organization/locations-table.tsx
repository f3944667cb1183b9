import { isUnusualLocation } from '@/lib/imports/cells'
import type { LocationSummary } from '@/lib/services/locations/list-locations'
import { showNumber } from '../ui/show-count'

type Props = { slug: string; locations: LocationSummary[]; mayWrite: boolean }

/** Those that an import brought and nobody named yet come first: they want a name, or are mistyped. */
export function LocationsTable({ slug, locations, mayWrite }: Props) {
  if (locations.length === 0)
    return (
      <p className="muted">
        No locations yet. Add them here, or import a file: each Location ID in it becomes a location.
      </p>
    )
  const unnamed = locations.filter(({ name }) => name === null)
  const named = locations.filter(({ name }) => name !== null)
  return (
    <table className="table fold">
      <caption className={unnamed.length > 0 ? undefined : 'sr'}>
        Locations{unnamed.length > 0 && ', those without a name first'}
      </caption>
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
        {[...unnamed, ...named].map((location) => (
          <Row key={location.id} {...{ slug, location, mayWrite }} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ slug, location, mayWrite }: Omit<Props, 'locations'> & { location: LocationSummary }) {
  const { id, externalId, name, country, rows } = location
  return (
    <tr>
      <th scope="row">
        {externalId}
        {isUnusualLocation(externalId) && <span className="id">Old form of ID</span>}
      </th>
      <td>{name ?? <span className="muted">No name yet</span>}</td>
      <td data-of="Country">{country}</td>
      <td data-of="Line items" className="r">
        {showNumber(rows)}
      </td>
      {mayWrite && (
        <td>
          <span className="row">
            <a href={`/${slug}/locations?edit=${id}#edit`}>
              {name === null ? 'Name it' : 'Change'}
              <span className="sr"> location {externalId}</span>
            </a>
            <a href={`/${slug}/locations?merge=${id}#edit`}>
              Merge<span className="sr"> location {externalId}</span>
            </a>
          </span>
        </td>
      )}
    </tr>
  )
}
