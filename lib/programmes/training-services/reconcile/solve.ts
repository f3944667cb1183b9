import { cut, fromDecimal, type Rational } from '../../../scoring/rational'
import type { Cause } from './cause'
import { criterionUnder } from './changed'
import { figureRule } from './figure-rule'
import { rowCauses } from './known-causes'
import { Pieces } from './pieces'
import type { Problem } from './problem'
import { search } from './search'

/** Causes that together give the number shown; `rows` of each: those it concerns, 0 where it concerns all alike. */
export type Answer = { causes: { cause: Cause; rows: number }[]; display: string; score: Rational | null }

export type Solution = {
  /** What Laurel shows as of the same date. */
  ours: string
  /** How many causes it takes at least: 0 where the numbers are the same, null where none were found. */
  size: number | null
  /** The most plausible first. */
  answers: Answer[]
  /** How many combinations of that size there are, where not all are given. */
  found: number
  tried: number
  /** Whether all combinations of that size, and all smaller ones, were tried. */
  complete: boolean
}

const MOST_TRIED = 60_000
const MOST_ANSWERS = 100

/**
 * Which known causes make the number that Partner Center shows out of Laurel's rows: pure. Every answer is confirmed
 * by scoring the changed rows anew.
 * @param theirs a shown number: an average matches where it is the same when cut
 */
export function solve(problem: Problem, theirs: string, mostTried = MOST_TRIED): Solution {
  const { tallies } = figureRule(problem.rules.at(problem.asOf), problem.figure)
  const pieces = new Pieces(problem, tallies, rowCauses(problem, problem.groups))
  const target = cut(fromDecimal(theirs))
  const { size, candidates, tried, complete } = search(problem, pieces, target, mostTried)
  const ranked = candidates.sort((a, b) => a.implausibility - b.implausibility)
  const answers = ranked.slice(0, MOST_ANSWERS).map(({ causes, rows }) => {
    const { display, score } = criterionUnder(problem, causes)
    if (cut(fromDecimal(display)) !== target)
      throw new Error(`${JSON.stringify(causes)} was taken for ${target} and gives ${display}`)
    return { causes: causes.map((cause, at) => ({ cause, rows: rows[at] ?? 0 })), display, score }
  })
  const ours = criterionUnder(problem, []).display
  return { ours, size, answers, found: ranked.length, tried, complete }
}
