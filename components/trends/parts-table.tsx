import { METRIC } from '@/lib/programmes/training-services/metrics'
import { atLeast, isZero, subtract, ZERO } from '@/lib/scoring/rational'
import { beforeCap } from '@/lib/scoring/units/before-cap'
import type { Unit } from '@/lib/scoring/units/unit'
import type { NamedPart, Trends } from '@/lib/services/training-services/get-trends'
import { ownColumns } from './trend-table'

/** A line for each part: this window beside the one a year before. */
export function PartsTable({ trends, name }: { trends: Trends; name: string }) {
  const columns = ownColumns(trends.metric)
  const [main] = columns.slice(-1)
  const { unit } = METRIC[trends.metric]
  return (
    <table className="table fold">
      <caption className="sr">By {name.toLowerCase()}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {columns.map((column) => (
            <th key={column.name} scope="col" className="r">
              {column.name}
            </th>
          ))}
          <th scope="col" className="r">
            A year before
          </th>
          {unit.additive && (
            <th scope="col" className="r">
              Change
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {trends.parts.map((part) => (
          <tr key={part.key}>
            <th scope="row">
              <PartName part={part} />
            </th>
            {columns.map((column) => (
              <td key={column.name} className="r" data-of={column.name}>
                {part.window ? (column.of(part.window) ?? '–') : '–'}
              </td>
            ))}
            <td className="r" data-of="A year before">
              {part.before && main ? (main.of(part.before) ?? '–') : '–'}
            </td>
            {unit.additive && (
              <td className="r" data-of="Change">
                {changeOf(part, unit)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A place by its name and Location ID, a course by its number. */
export function PartName({ part: { id, name } }: { part: NamedPart }) {
  return name === null || id === name ? (
    id
  ) : (
    <>
      {name}
      {/^\d|^IB/.test(id) && <span className="id">{id}</span>}
    </>
  )
}

/** `+31.0`, `−4`, `0`: exact before it is shown. */
function changeOf({ window, before }: NamedPart, unit: Unit): string {
  const [now, then] = [window && beforeCap(window), before && beforeCap(before)]
  const more = atLeast(now ?? ZERO, then ?? ZERO)
  const distance = more ? subtract(now ?? ZERO, then ?? ZERO) : subtract(then ?? ZERO, now ?? ZERO)
  const text = unit.show(distance)
  return isZero(distance) ? text : `${more ? '+' : '−'}${text}`
}
