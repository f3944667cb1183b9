import { addMonths, monthOf, type PlainDate } from '../../../dates'
import type { Rational } from '../../../scoring/rational'
import { showPoints } from '../answer/show'
import type { Figures } from '../figures/figures'
import type { FigureRow } from '../figures/rows'
import { readSkills } from '../figures/skills'
import { type AreaScore, knownOf, scoreArea, type TrackScore } from '../score'
import { trendPoint } from '../trends/point'
import { areaOf, type Change, type Known, type Problem, rulesOf } from './problem'
import { figuresOf, withCustomer } from './with-customers'

/** What the area comes to with some causes; `points` null: nobody knows. */
export type Scored = { points: Rational | null; display: string; track: TrackScore }

export const UNKNOWN = 'unknown'

type Of<Name extends Change['of']> = Extract<Change, { of: Name }>

/** The number with these causes, by the scorer itself; null: the rules then have no such track. */
export function scoredWith(problem: Problem, causes: readonly Pick<Known, 'change'>[]): Scored | null {
  const of = <Name extends Change['of']>(name: Name) =>
    causes.flatMap(({ change }) => (change.of === name ? [change as Of<Name>] : []))
  const asOf = of('day').at(-1)?.asOf ?? problem.asOf
  const ruleSet = of('rules').reduce((rules, change) => change.rules(rules), rulesOf({ ...problem, asOf }))
  const rule = areaOf(problem, ruleSet)
  if (!rule) return null
  const figures = of('customer').reduce(replacer(problem), withoutMonths(problem, of('months'), asOf))
  const people = of('people')
  const rows = people.reduce((rows, change) => change.rows(rows), [...problem.certifications])
  const skills = people.length === 0 ? problem.organization.skills : readSkills(rows, problem.meaning)
  const known = knownOf({ ...problem.organization, figures, skills }, asOf, ruleSet)
  const area = scoreArea(rule, ruleSet, known)
  const id = of('track').at(-1)?.track ?? area.track
  const track = area.tracks.find((one) => one.id === id)
  if (!track) return null
  const shown: AreaScore = { ...area, track: id, score: track.score }
  const at = { month: monthOf(asOf), asOf, unfinished: true, score: { asOf, ruleSet, areas: [shown] } }
  const { points } = trendPoint(at, problem.criterion)
  return { points, display: points ? showPoints(points) : UNKNOWN, track }
}

/** Without the figures of the newest month of these files. */
function withoutMonths(
  { organization: { figures } }: Problem,
  hidden: readonly Of<'months'>[],
  asOf: PlainDate,
): Figures {
  if (hidden.length === 0) return figures
  const last = addMonths(monthOf(asOf), -1)
  const families = new Set(hidden.map(({ family }) => family))
  return {
    ...figures,
    covers: (family, month) => !(families.has(family) && month >= last) && figures.covers(family, month),
  }
}

/** Several changes of one customer work on what the ones before have left. */
function replacer({ customers, meaning }: Problem) {
  const now = new Map(customers)
  return (figures: Figures, { tenant, rows }: Of<'customer'>): Figures => {
    const own = now.get(tenant) ?? []
    const other = changed(own, rows)
    now.set(tenant, other)
    return withCustomer(figures, { tenant, own: figuresOf(own, meaning), other: figuresOf(other, meaning) })
  }
}

type Rows = readonly FigureRow[]
const kept = new WeakMap<object, WeakMap<Rows, Rows>>()

/** Each change of the same rows is made once: a search asks it again in every pair. */
function changed(own: Rows, change: (rows: Rows) => FigureRow[]): Rows {
  const all = kept.get(change) ?? new WeakMap<Rows, Rows>()
  kept.set(change, all)
  const made = all.get(own) ?? change(own)
  all.set(own, made)
  return made
}
