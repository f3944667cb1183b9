import { showDate } from '@/lib/dates'
import type { SavedScenario } from '@/lib/services/scenarios/scenario'
import { RemoveScenario } from './remove-scenario'

type Props = { slug: string; scenarios: SavedScenario[]; mayRemove: boolean }

export function SavedScenarios({ slug, scenarios, mayRemove }: Props) {
  return (
    <section className="panel" aria-labelledby="saved">
      <h2 id="saved">Saved scenarios</h2>
      {scenarios.length === 0 ? (
        <p className="muted">
          None yet. {mayRemove ? 'Set something above and save it under a name.' : 'Nobody has saved one.'}
        </p>
      ) : (
        <table className="table fold">
          <caption className="sr">Saved scenarios; each is worked out anew when it is opened</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Saved</th>
              {mayRemove && <th scope="col">Action</th>}
            </tr>
          </thead>
          <tbody>
            {scenarios.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <a href={`/${slug}/membership/training-services/what-if?${one.query}`}>{one.name}</a>
                </th>
                <td data-of="Saved">
                  {showDate(one.savedAt.slice(0, 10))}
                  {one.savedByName && ` by ${one.savedByName}`}
                </td>
                {mayRemove && (
                  <td>
                    <RemoveScenario slug={slug} id={one.id} name={one.name} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
