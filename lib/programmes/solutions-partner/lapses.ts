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

/** The same with who stops counting, and by which certifications. */
export type Renewal = Lapse & { who: readonly { person: string; certification: string }[] }

/** Of every area, the first day first. */
export const byDay = <One extends Pick<Lapse, 'on'>>(lapses: readonly One[]): One[] =>
  lapses.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** How far certifications are looked ahead, where nobody asks for more. */
export const DAYS_AHEAD = 92
/** As far as what leaves looks. */
export const YEAR_AHEAD = 365

/** Every such day of the next three months, by the tracks that decide today, area by area. */
export const lapsesAhead = (
  score: CapabilityScore,
  organization: Organization,
  certifications: readonly CertificationRow[],
  within = DAYS_AHEAD,
): Lapse[] => renewalsAhead(score, organization, certifications, within).map(({ who: _, ...lapse }) => lapse)

/** Every such day of so many days, and who it is. */
export function renewalsAhead(
  { asOf, ruleSet, areas }: CapabilityScore,
  organization: Organization,
  certifications: readonly CertificationRow[],
  within: number,
): Renewal[] {
  const until = addDays(asOf, within)
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
    let [before, last] = [pointsOn(asOf), asOf]
    let { score } = area
    return days.flatMap((on): Renewal[] => {
      const [points, was] = [pointsOn(on), last]
      if (atLeast(points, before)) return []
      const lost = subtract(before, points)
      ;[before, last, score] = [points, on, subtract(score, lost)]
      const who = pools.flatMap((pool) => goneFrom(pool, organization, was, on))
      const people = new Set(who.map(({ person }) => person)).size
      return [{ area: area.id, on, people, points: lost, score, who }]
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

/** Who counts in a pool on a day and no more on a later one, with what brought them. */
function goneFrom({ certifications }: Pool, { skills }: Organization, was: PlainDate, on: PlainDate) {
  const still = skills.people(certifications, on)
  return skills
    .judged(certifications, was)
    .filter(({ why, person }) => why === null && !still.has(person))
    .map(({ person, certification }) => ({ person, certification }))
}
