import type { NamedPart, Trends } from '@/lib/insight/get-trends'
import { ownColumns } from '@/lib/insight/own-columns'
import { metricIn } from '@/lib/scoring/programme'
import { atLeast, isZero, subtract, ZERO } from '@/lib/scoring/rational'
import { beforeCap } from '@/lib/scoring/units/before-cap'
import type { Unit } from '@/lib/scoring/units/unit'
import { DataTable } from '../tables/data-table'

/** Whether anything was known of the kind a year before: where nothing was, 0 would be no comparison. */
export const hasYearBefore = ({ months: [first], windows }: Pick<Trends, 'months' | 'windows'>): boolean =>
  first !== undefined && first.month <= windows.before.last

/** A line for each part: this window beside the one a year before. */
export function PartsTable({ trends, name }: { trends: Trends; name: string }) {
  const columns = ownColumns(trends)
  const [main] = columns.slice(-1)
  const compares = hasYearBefore(trends)
  const { unit } = metricIn(trends.programme, trends.metric)
  return (
    <DataTable
      name={`By ${name.toLowerCase()}`}
      rows={trends.parts}
      keyOf={({ key }) => key}
      columns={[
        { name, heads: true, of: (part) => <PartName part={part} /> },
        ...columns.map((column) => ({
          name: column.name,
          number: true,
          of: ({ window }: NamedPart) => (window && column.of(window)) ?? '–',
        })),
        compares && {
          name: 'A year before',
          number: true,
          of: ({ before }) => (before && main?.of(before)) ?? '–',
        },
        compares &&
          unit.additive && {
            name: 'Change',
            number: true,
            of: (part) => changeOf(part, unit),
          },
      ]}
    />
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
