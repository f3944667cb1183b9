import { expect, it } from 'vitest'
import { memoryFigures } from '../lib/programmes/solutions-partner/figures/memory-figures'
import { readSkills } from '../lib/programmes/solutions-partner/figures/skills'
import { goTogether, type Known, type Problem } from '../lib/programmes/solutions-partner/reconcile/problem'
import { scoredWith } from '../lib/programmes/solutions-partner/reconcile/scored'
import { TREND_CRITERIA } from '../lib/programmes/solutions-partner/trends/criteria'
import { generate } from './capability/generate'
import { causesOf, problemOf, solve } from './capability/reconciled'
import { rowsOf } from './capability/scored'
import { runs } from './support/runs'

/** Another start: LAUREL_SEED=… npx vitest run tests/capability-reconcile.property.test.ts */
const SEED = Number(process.env.LAUREL_SEED ?? 20_261_130)

type Situation = { problem: Problem; raw: ReturnType<typeof generate>['raw'] }

/** A generated organization and one of its numbers, by the rules of the day. */
function situation(at: number): Situation {
  const { raw, asOf } = generate(SEED + at)
  const criterion = TREND_CRITERIA[at % TREND_CRITERIA.length]
  if (!criterion) throw new Error('there are criteria')
  return { raw, problem: problemOf(raw, criterion, asOf) }
}

const shown = (problem: Problem, causes: readonly Known[]) => {
  const scored = scoredWith(problem, causes)
  return (
    scored && {
      display: scored.display,
      track: scored.track.id,
      points: scored.track.metrics.map(({ points }) => `${points.n}/${points.d}`).map(reduced),
    }
  )
}

/** `6/4` and `3/2` are the same. */
function reduced(fraction: string): number {
  const [n = 0, d = 1] = fraction.split('/').map(Number)
  return n / d
}

/** The organization of which the rows really are as a cause would have them. */
function really({ problem, raw }: Situation, { change }: Known): Problem | null {
  const rows = rowsOf(raw)
  if (change.of === 'people') {
    const certifications = change.rows(rows.certifications)
    return {
      ...problem,
      certifications,
      organization: { ...problem.organization, skills: readSkills(certifications) },
    }
  }
  if (change.of !== 'customer') return null
  const others = rows.figures.filter(({ tenant }) => tenant !== change.tenant)
  const own = change.rows(rows.figures.filter(({ tenant }) => tenant === change.tenant))
  // Its months are known for all that: somebody has rows of zeros of them.
  const { covers } = problem.organization.figures
  const figures = { ...memoryFigures({ ...rows, figures: [...others, ...own] }), covers }
  return { ...problem, organization: { ...problem.organization, figures } }
}

it('a cause changes the number as rows would that are really so: customers, subscriptions, people', () => {
  let tried = 0
  for (let at = 0; at < runs(8); at++) {
    const one = situation(at)
    for (const cause of causesOf(one.problem)) {
      const changed = really(one, cause)
      if (!changed) continue
      tried++
      expect(shown(one.problem, [cause]), `${at} ${JSON.stringify(cause.cause)}`).toEqual(shown(changed, []))
    }
  }
  expect(tried).toBeGreaterThan(60)
})

/** Causes that change the number by themselves; with none nobody knows it. */
function telling(problem: Problem, causes: readonly Known[]): Known[] {
  const ours = scoredWith(problem, [])?.display
  return causes.filter((one) => {
    const theirs = scoredWith(problem, [one])?.display
    return theirs !== undefined && theirs !== 'unknown' && theirs !== ours
  })
}

const nameOf = (causes: readonly Known[]) =>
  causes
    .map(({ cause }) => JSON.stringify(cause))
    .sort()
    .join()

it('the cause that was put in is found, alone', () => {
  let found = 0
  for (let at = 0; at < runs(10); at++) {
    const { problem } = situation(at)
    const causes = causesOf(problem)
    for (const planted of telling(problem, causes).slice(0, 3)) {
      found++
      const { size, answers } = solve(problem, scoredWith(problem, [planted])?.display ?? '', causes)
      expect(size, `${at} ${nameOf([planted])}`).toBe(1)
      expect(answers.map((answer) => nameOf(answer.causes))).toContain(nameOf([planted]))
    }
  }
  expect(found).toBeGreaterThan(10)
})

it('two causes that were put in are found together, where none alone gives the number', () => {
  let found = 0
  for (let at = 0; at < runs(18); at++) {
    const { problem } = situation(at)
    const causes = causesOf(problem)
    const able = telling(problem, causes)
    const [first, second] = [able[0], able.findLast((one) => able[0] && goTogether([able[0], one]))]
    if (!first || !second) continue
    const theirs = scoredWith(problem, [first, second])?.display
    const alone = new Set(
      [[], ...causes.map((one) => [one])].map((some) => scoredWith(problem, some)?.display),
    )
    if (theirs === undefined || theirs === 'unknown' || alone.has(theirs)) continue
    found++
    const { size, answers } = solve(problem, theirs, causes)
    expect(size, `${at}`).toBe(2)
    expect(answers.map((answer) => nameOf(answer.causes))).toContain(nameOf([first, second]))
  }
  expect(found).toBeGreaterThan(1)
})
