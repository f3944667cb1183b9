import { isCounted } from '../behind/row'
import { rowsBehind } from '../behind/rows-behind'
import { knownOf, scoreArea } from '../score'
import { SCORE } from '../trends/point'
import { areaOf, type Problem, rulesOf } from './problem'

/** The customers behind the number, by whichever track; those that count first. */
export function tenantsBehind(problem: Problem): string[] {
  const { criterion, organization, asOf } = problem
  const ruleSet = rulesOf(problem)
  const rule = areaOf(problem, ruleSet)
  if (!rule) return []
  const known = knownOf(organization, asOf, ruleSet)
  const metrics = scoreArea(rule, ruleSet, known).tracks.flatMap(({ metrics }) =>
    metrics.filter(({ id }) => criterion.metric === SCORE || id === criterion.metric),
  )
  const rows = metrics.flatMap((metric) => {
    const behind = rowsBehind(metric, known)
    return behind.of === 'customers' ? behind.rows : []
  })
  const named = [...rows.filter(isCounted), ...rows].flatMap(({ tenant }) => tenant ?? [])
  return [...new Set(named)]
}
