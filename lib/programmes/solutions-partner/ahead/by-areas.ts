import type { LeavingCell, LeavingRow, LeavingTable } from '../../../insight/model/falling-out/shown'
import { listed } from '../../../text/lists'
import { areaName } from '../../solution-areas'
import type { AreaId } from '../areas'
import type { MetricScore } from '../score'
import { METRIC_NAMES } from '../words/names'

type OfMetric = { area: AreaId; metric: MetricScore }
type Groups = LeavingTable['groups']

/**
 * Rows by metric, told once for all areas in which they say the same, as the three of Azure often do.
 * @param unitOf what the numbers of a metric are; '' where that needs no word
 */
export function byAreas<Row extends OfMetric>(
  rows: readonly Row[],
  rowsOf: (own: readonly Row[]) => LeavingRow[],
  unitOf: (metric: MetricScore) => string = () => '',
): Groups {
  const same = new Map<string, { areas: AreaId[]; about: string; rows: LeavingRow[] }>()
  for (const own of eachMetric(rows)) {
    const [first] = own
    if (!first) continue
    const about = `${METRIC_NAMES[first.metric.id].toLowerCase()}${unitOf(first.metric)}`
    const shown = rowsOf(own)
    const key = JSON.stringify([about, own.length, shown.map(({ cells }) => cells.map(withoutLink))])
    const { areas = [] } = same.get(key) ?? {}
    same.set(key, { areas: [...areas, first.area], about, rows: shown })
  }
  return [...same.values()].map(({ areas, about, rows: shown }) => ({
    title: `${listed(areas.map(areaName))}: ${about}`,
    rows: shown,
  }))
}

function eachMetric<Row extends OfMetric>(rows: readonly Row[]): Iterable<Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.area} ${row.metric.id}`
    const own = found.get(key)
    if (own) own.push(row)
    else found.set(key, [row])
  }
  return found.values()
}

/** Links lead to the same thing in each area. */
const withoutLink = (cell: LeavingCell): LeavingCell =>
  typeof cell === 'object' ? { ...cell, href: '' } : cell
