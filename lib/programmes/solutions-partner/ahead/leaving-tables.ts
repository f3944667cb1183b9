import type { LeavingCell, LeavingRow, LeavingTable } from '../../../insight/model/falling-out/shown'
import { isZero, toNumber, ZERO } from '../../../scoring/rational'
import { areaName } from '../../solution-areas'
import { shownDifference, showPoints } from '../answer/show'
import type { AreaId } from '../areas'
import { compareDays } from '../days/compare-days'
import type { MetricScore } from '../score'
import { signed } from '../words/behind-words'
import { certificationName } from '../words/certification-names'
import { METRIC_NAMES, TRACK_NAMES } from '../words/names'
import { sayValue, unitWord } from '../words/units'
import { byAreas } from './by-areas'
import type { MovedCustomer, MovedPerson } from './moved-rows'
import type { Told } from './told'

/** How customers and workloads are called, and where more of a customer stands. */
export type Links = {
  customer(tenant: string): string
  workload(id: string, metric: MetricScore): string
  customerHref(tenant: string, area: AreaId): string
  /** Who may not see of people that they are. */
  counted: boolean
}

/** Rows of a metric at most: the largest changes. */
const MOST_ROWS = 5

/** What the refresh changes: points by metric, the customers behind those that change, and everybody who goes. */
export function leavingTables(told: Told, links: Links): LeavingTable[] {
  const changes = compareDays(told.first, told.second)
  const changed = new Set(
    changes.flatMap(({ id, metrics }) =>
      metrics.filter(({ change }) => !isZero(change)).map((metric) => `${id} ${metric.id}`),
    ),
  )
  const touched = <Row extends { area: AreaId; metric: MetricScore }>(rows: readonly Row[]) =>
    rows.filter(({ area, metric }) => changed.has(`${area} ${metric.id}`))
  return [
    pointsTable(changes),
    customersTable(touched(told.moved.customers), links),
    peopleTable(told.moved.people, links),
  ].filter(({ groups }) => groups.length > 0)
}

type Changes = ReturnType<typeof compareDays>

const pointsTable = (changes: Changes): LeavingTable => ({
  title: 'Points',
  name: 'Points by metric',
  links: [],
  columns: [
    { name: 'Metric', heads: true },
    { name: 'Before', number: true },
    { name: 'After', number: true },
    { name: 'Change', number: true },
  ],
  groups: changes.flatMap(({ id, before, after, metrics }) => {
    const rows = metrics.filter(({ change }) => !isZero(change))
    const track =
      before.track === after.track
        ? ''
        : `; ${TRACK_NAMES[after.track]} decides instead of ${TRACK_NAMES[before.track]}`
    return rows.length === 0
      ? []
      : [
          {
            title: `${areaName(id)}: ${showPoints(before.score)} → ${showPoints(after.score)}${track}`,
            rows: rows.map((metric) => ({
              key: metric.id,
              cells: [
                METRIC_NAMES[metric.id],
                pointsCell(metric.before),
                pointsCell(metric.after),
                shownDifference(metric.before?.points ?? ZERO, metric.after?.points ?? ZERO),
              ],
            })),
          },
        ]
  }),
})

const pointsCell = (metric: MetricScore | null): LeavingCell =>
  metric === null
    ? '–'
    : {
        text: showPoints(metric.points),
        below: `${sayValue(metric.value, metric.rule.formula)} ${unitWord(metric.rule.formula)}`.trim(),
      }

function customersTable(moved: readonly MovedCustomer[], links: Links): LeavingTable {
  const largest = (own: readonly MovedCustomer[]) =>
    own.slice(0, MOST_ROWS).map((one) => customerRow(one, links))
  const groups = byAreas(moved, largest, unitOf)
  const says = groups.some(({ rows }) => rows.some(({ cells }) => cells.at(-1) !== ''))
  return {
    title: 'Customers',
    name: 'Customers that bring more or less than before',
    links: [],
    columns: [
      { name: 'Customer', heads: true },
      { name: 'Before', number: true },
      { name: 'After', number: true },
      { name: 'Change', number: true },
      ...(says ? [{ name: 'Then' }] : []),
    ],
    groups,
    more: `At most ${MOST_ROWS} of each metric, those with the largest changes: the file has all of them.`,
  }
}

/** `, in USD`: what contributions to the value are; of growth in percent those to what is divided. */
const unitOf = ({ rule: { formula } }: MetricScore): string => `, in ${unitWord(formula) || 'USD'}`

function customerRow({ area, metric, before, after, change }: MovedCustomer, links: Links): LeavingRow {
  const { tenant = null, workload = null, part = null } = after ?? before ?? {}
  const what = workload === null ? null : links.workload(workload, metric)
  const brings = (row: typeof after) => signed(row ? toNumber(row.contribution) : 0)
  return {
    key: `${part} ${tenant} ${workload}`,
    cells: [
      tenant === null
        ? (what ?? '')
        : {
            text: links.customer(tenant),
            href: links.customerHref(tenant, area),
            ...(what !== null && { below: what }),
          },
      brings(before),
      brings(after),
      signed(toNumber(change)),
      after?.note || (after ? '' : 'No row any more.'),
    ],
  }
}

const peopleTable = (moved: readonly MovedPerson[], links: Links): LeavingTable => ({
  title: 'Certifications',
  name: 'Who stops counting, and who begins to',
  links: [],
  columns: [
    { name: 'Certification', heads: true },
    { name: links.counted ? 'People' : 'Person' },
    { name: 'Then' },
  ],
  groups: byAreas(moved, (own) => (links.counted ? countedRows(own) : own.map(personRow))),
})

const personRow = ({ leaves, row }: MovedPerson): LeavingRow => ({
  key: `${row.part} ${row.person} ${row.certification}`,
  cells: [certificationName(row.certification), row.person, leaves ? row.note : 'Begins to count.'],
})

/** For who may not see people: how many of each certification. */
function countedRows(moved: readonly MovedPerson[]): LeavingRow[] {
  const counts = new Map<string, { certification: string; leaves: boolean; people: number }>()
  for (const { leaves, row } of moved) {
    const key = `${row.part} ${row.certification} ${leaves}`
    const { people } = counts.get(key) ?? { people: 0 }
    counts.set(key, { certification: row.certification, leaves, people: people + 1 })
  }
  return [...counts].map(([key, { certification, leaves, people }]) => ({
    key,
    cells: [certificationName(certification), people, leaves ? 'Count no longer.' : 'Begin to count.'],
  }))
}
