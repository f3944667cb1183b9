import { shortDesignationName } from '@/lib/designations/model/designations'
import { isUnusualLocation } from '@/lib/imports/reading/cells'
import type { LocationSummary } from '@/lib/locations/list-locations'
import { locationsPage } from '@/lib/paths/organization'
import { DataTable } from '../tables/data-table'
import { showNumber } from '../ui/show-count'

/** `mayAllow`: say which badges and benefits a location may use. */
type Props = { slug: string; locations: LocationSummary[]; mayWrite: boolean; mayAllow: boolean }

/** Those that an import brought and nobody named yet come first: they want a name, or are mistyped. */
export function LocationsTable({ slug, locations, mayWrite, mayAllow }: Props) {
  const unnamed = locations.filter(({ name }) => name === null)
  const named = locations.filter(({ name }) => name !== null)
  return (
    <DataTable
      {...(unnamed.length > 0 ? { caption: 'Locations, those without a name first' } : { name: 'Locations' })}
      empty={`No locations yet. ${mayWrite ? 'Add them above; each' : 'Each'} Location ID in an imported file becomes a location.`}
      rows={[...unnamed, ...named]}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'Location ID',
          heads: true,
          of: ({ externalId }) => externalId,
          below: ({ externalId }) => isUnusualLocation(externalId) && 'Old form of ID',
        },
        { name: 'Name', label: null, of: ({ name }) => name ?? <span className="muted">No name yet</span> },
        { name: 'Country', of: ({ country }) => country },
        { name: 'Badges and benefits', of: allowedLines },
        { name: 'Line items', number: true, of: ({ rows }) => showNumber(rows) },
        (mayWrite || mayAllow) && {
          name: 'Action',
          label: null,
          of: ({ id, name, externalId }) => (
            <span className="row">
              {mayWrite && (
                <a href={locationsPage.href({ slug, edit: id }, '#edit')}>
                  {name === null ? 'Name it' : 'Change'}
                  <span className="sr"> location {externalId}</span>
                </a>
              )}
              {mayAllow && (
                <a href={locationsPage.href({ slug, allow: id }, '#edit')}>
                  Badges<span className="sr"> and benefits of location {externalId}</span>
                </a>
              )}
              {mayWrite && (
                <a href={locationsPage.href({ slug, merge: id }, '#edit')}>
                  Merge<span className="sr"> location {externalId}</span>
                </a>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}

/** As the global account decided; without a decision none. */
function allowedLines({ badges, benefits }: LocationSummary) {
  const lines = [
    ...(badges.length > 0 ? [`Badges: ${badges.map(shortDesignationName).join(', ')}`] : []),
    ...(benefits.length > 0 ? [`Benefits: ${benefits.map(shortDesignationName).join(', ')}`] : []),
  ]
  return lines.length > 0 ? (
    lines.map((line) => <div key={line}>{line}</div>)
  ) : (
    <span className="muted">None</span>
  )
}
