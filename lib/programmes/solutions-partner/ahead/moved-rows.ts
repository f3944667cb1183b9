import { add, isZero, type Rational, subtract, toNumber, ZERO } from '../../../scoring/rational'
import type { AreaId, TrackId } from '../areas'
import { type CustomerRow, isCounted, type PersonRow } from '../behind/row'
import { rowsBehind } from '../behind/rows-behind'
import { poolsIn } from '../lapses'
import type { CapabilityScore, MetricScore, Organization } from '../score'
import { knownOf } from '../score'

/** A day, and what is known on it. */
export type Side = { organization: Organization; score: CapabilityScore }

/** The metric of a row, of the track that decides on the second day. */
type OfMetric = { area: AreaId; track: TrackId; metric: MetricScore }
/** A customer, or its workload, that brings something else than before; null: there was no row, or is none. */
export type MovedCustomer = OfMetric & {
  before: CustomerRow | null
  after: CustomerRow | null
  /** Of what it brings to the value; of growth in percent to what is divided by the base. */
  change: Rational
}
/** Somebody who stops counting in a metric or one of its steps, by the certification that brought it, or begins to. */
export type MovedPerson = OfMetric & { leaves: boolean; row: PersonRow }
export type Moved = { customers: MovedCustomer[]; people: MovedPerson[] }

/**
 * What is behind the metrics otherwise on the second day than on the first, the largest changes of each metric first. A
 * metric whose value stays is left out, and one that the rules of the first day did not have in this track.
 */
export function movedRows(first: Side, second: Side): Moved {
  const moved: Moved = { customers: [], people: [] }
  for (const { id: area, track, tracks } of second.score.areas) {
    for (const metric of metricsOf(tracks, track)) {
      const former = first.score.areas.find(({ id }) => id === area)?.tracks ?? []
      const was = metricsOf(former, track).find(({ id }) => id === metric.id)
      if (!was || stays(was, metric)) continue
      const [before, after] = [behind(was, first), behind(metric, second)]
      const of = { area, track, metric }
      if (before.of === 'customers' && after.of === 'customers')
        moved.customers.push(
          ...customersMoved(metric, before.rows, after.rows).map((one) => ({ ...of, ...one })),
        )
      if (before.of === 'people' && after.of === 'people')
        moved.people.push(...peopleMoved(before.rows, after.rows).map((one) => ({ ...of, ...one })))
    }
  }
  return moved
}

/** Of figures: rows that make the same value bring nothing more or less, and there are many. */
const stays = (was: MetricScore, { value, points, rule }: MetricScore): boolean =>
  poolsIn(rule.formula).length === 0 && isSame(was.value, value) && isSame(was.points, points)

const isSame = (one: Rational | null, other: Rational | null): boolean =>
  one === null || other === null ? one === other : isZero(subtract(one, other))

const metricsOf = (tracks: CapabilityScore['areas'][number]['tracks'], track: TrackId) =>
  tracks.find(({ id }) => id === track)?.metrics ?? []

const behind = (metric: MetricScore, { organization, score: { asOf, ruleSet } }: Side) =>
  rowsBehind(metric, knownOf(organization, asOf, ruleSet))

type Change = Pick<MovedCustomer, 'before' | 'after' | 'change'>

function customersMoved(
  { id }: MetricScore,
  before: readonly CustomerRow[],
  after: readonly CustomerRow[],
): Change[] {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])))
  const moved = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((key): Change => {
      const [one = null, other = null] = [was?.get(key), is?.get(key)]
      const change = subtract(other?.contribution ?? ZERO, one?.contribution ?? ZERO)
      return { before: one, after: other, change }
    })
    .filter(({ change }) => !isZero(change))
  const told = id === 'net-customer-adds' ? withoutOthers(moved) : moved
  return told.toSorted((a, b) => Math.abs(toNumber(b.change)) - Math.abs(toNumber(a.change)))
}

const keyOf = ({ part, tenant, workload }: CustomerRow) => `${part}\n${tenant}\n${workload}`

/** A customer counts once, by whichever workload: where another one stands for it nothing has changed. */
function withoutOthers(moved: readonly Change[]): Change[] {
  const whose = ({ before, after }: Change) => `${(after ?? before)?.part}\n${(after ?? before)?.tenant}`
  const sums = new Map<string, Rational>()
  for (const one of moved) sums.set(whose(one), add(sums.get(whose(one)) ?? ZERO, one.change))
  return moved.filter((one) => !isZero(sums.get(whose(one)) ?? ZERO))
}

/** By somebody and step: of several certifications that count the first brings the person, whichever it is. */
function peopleMoved(before: readonly PersonRow[], after: readonly PersonRow[]) {
  const whoIn = ({ part, person }: PersonRow) => `${part}\n${person}`
  const countedIn = (rows: readonly PersonRow[]) =>
    new Map(rows.filter(isCounted).map((row) => [whoIn(row), row]))
  const [was, is] = [countedIn(before), countedIn(after)]
  const certificate = (row: PersonRow) =>
    after.find((one) => whoIn(one) === whoIn(row) && one.certification === row.certification) ?? row
  return [
    ...[...was].filter(([key]) => !is.has(key)).map(([, row]) => ({ leaves: true, row: certificate(row) })),
    ...[...is].filter(([key]) => !was.has(key)).map(([, row]) => ({ leaves: false, row })),
  ]
}
