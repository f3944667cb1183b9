import type { Override } from '../../../scoring/rule-book'
import { ruleBook } from '../rule-book'
import type { Problem } from './problem'
import { type Answer, type Solution, solve } from './solve'

/** A problem that can be sent to another process, and the number to be explained. */
type CopiedProblem = Omit<Problem, 'rules'> & { overrides: readonly Override[]; theirs: string }
export type CopiedSolution = Omit<Solution, 'answers'> & { answers: Omit<Answer, 'score'>[] }

export const copied = ({ rules, ...problem }: Problem, theirs: string): CopiedProblem => ({
  ...problem,
  overrides: rules.overrides,
  theirs,
})

/** `solve` where the problem came from elsewhere. */
export function solveCopied({ overrides, theirs, ...problem }: CopiedProblem): CopiedSolution {
  const { answers, ...solution } = solve({ ...problem, rules: ruleBook(overrides) }, theirs)
  return { ...solution, answers: answers.map(({ causes, display }) => ({ causes, display })) }
}
