import type { MergedLocation } from '@/lib/locations/list-locations'
import { showCount } from '../ui/show-count'

/** Location IDs that were mistyped, and what they mean by now. */
export function MergedLocations({ merged }: { merged: MergedLocation[] }) {
  if (merged.length === 0) return null
  return (
    <details>
      <summary>{showCount(merged.length, 'mistyped Location ID')}, merged</summary>
      <ul className="list">
        {merged.map(({ id, externalId, into }) => (
          <li key={id}>
            {externalId} is merged into {into}: a file that says {externalId} means {into}.
          </li>
        ))}
      </ul>
    </details>
  )
}
