import { addDays, type PlainDate } from '../../dates'
import { add, atLeast, type Rational, subtract, ZERO } from '../../scoring/rational'
import type { AreaId } from './areas'
import type { CertificationRow } from './figures/rows'
import type { Formula, Pool } from './rules/shape'
import { type AreaScore, type CapabilityScore, type Organization, scoreMetric } from './score'

/** A day on which an area loses points, if nobody renews: certifications expire, retire, or people leave. */
export type Lapse = {
  area: AreaId
  /** The first day without them. */
  on: PlainDate
  /** How many people stop counting in some pool of the area. */
  people: number
  points: Rational
  /** What the area's track then has, all else unchanged. */
  score: Rational
}

/** Of every area, the first day first. */
export const byDay = (lapses: readonly Lapse[]): Lapse[] =>
  lapses.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** How far certifications are looked ahead. */
export const DAYS_AHEAD = 92

/** Every such day of the next three months, by the tracks that decide today, area by area. */
export function lapsesAhead(
  { asOf, ruleSet, areas }: CapabilityScore,
  organization: Organization,
  certifications: readonly CertificationRow[],
): Lapse[] {
  const until = addDays(asOf, DAYS_AHEAD)
  return areas.flatMap((area) => {
    const rules = skillingOf(area)
    const pools = rules.flatMap(({ formula }) => poolsIn(formula))
    const days = daysWithout(pools, certifications).filter((day) => day > asOf && day <= until)
    const pointsOn = (day: PlainDate) =>
      rules
        .map((rule) => {
          const known = { ...organization, asOf: day, decisions: ruleSet.decisions, month: () => null }
          return scoreMetric(rule, ruleSet, known).points
        })
        .reduce<Rational>(add, ZERO)
    const peopleOn = (day: PlainDate) =>
      pools.map(({ certifications: pool }) => organization.skills.people(pool, day))
    let [before, last] = [pointsOn(asOf), asOf]
    let { score } = area
    return days.flatMap((on): Lapse[] => {
      const [points, was] = [pointsOn(on), last]
      if (atLeast(points, before)) return []
      const lost = subtract(before, points)
      ;[before, last, score] = [points, on, subtract(score, lost)]
      return [{ area: area.id, on, people: gone(peopleOn(was), peopleOn(on)), points: lost, score }]
    })
  })
}

const skillingOf = ({ track, tracks }: AreaScore) =>
  (tracks.find(({ id }) => id === track)?.metrics ?? [])
    .map(({ rule }) => rule)
    .filter(({ formula }) => poolsIn(formula).length > 0)

/** The pools that a formula counts people in. */
export function poolsIn(formula: Formula): readonly Pool[] {
  if (formula.name === 'PEOPLE') return [formula.pool.value]
  return formula.name === 'STEPS' ? [...formula.gates.map(({ pool }) => pool), formula.last.value] : []
}

/** The first days without a certification or a person, oldest first. */
export function daysWithout(pools: readonly Pool[], rows: readonly CertificationRow[]): PlainDate[] {
  const ends = pools.flatMap(({ certifications }) => certifications.map(({ countsTo }) => countsTo))
  const expiries = rows.map(({ expiresOn }) => expiresOn)
  const days = [...ends, ...expiries].flatMap((day) => (day ? [addDays(day, 1)] : []))
  return [...new Set([...days, ...rows.flatMap(({ leftOn }) => (leftOn ? [leftOn] : []))])].toSorted()
}

const gone = (before: readonly ReadonlySet<string>[], after: readonly ReadonlySet<string>[]): number =>
  new Set(before.flatMap((people, at) => [...people].filter((person) => !after[at]?.has(person)))).size
