import type { CapabilityCause } from '../../../answers/capability-reconciliations'
import { addMonths, lastOf, monthOf } from '../../../dates'
import type { Family } from '../figures/rows'
import { CHOICES, offeredIn } from '../rules/decisions'
import { withDecisions } from '../rules/with-decisions'
import { familiesOf } from '../words/units'
import { areaOf, type Known, type Problem, rulesOf } from './problem'

/** The files that an area is made from, by whichever track. */
export function familiesOfArea(problem: Pick<Problem, 'criterion' | 'asOf' | 'organization'>): Family[] {
  const metrics = areaOf(problem, rulesOf(problem))?.tracks.flatMap(({ metrics }) => metrics) ?? []
  return [...new Set(metrics.flatMap(({ formula }) => familiesOf(formula)))]
}

/** Causes that concern all rows alike: months that have not come, other days, tracks and rules. */
export function globalCauses(problem: Problem): Known[] {
  return [...lateMonths(problem), ...otherTracks(problem), ...wholePoints(problem), ...otherRules(problem)]
}

const known = (rank: number, slot: string, cause: CapabilityCause, change: Known['change']): Known => ({
  cause,
  rank,
  slot,
  rows: 0,
  change,
})

/** Until about the 20th Partner Center shows the month before; before a refresh the whole of it. */
function lateMonths(problem: Problem): Known[] {
  const { asOf, organization } = problem
  const last = addMonths(monthOf(asOf), -1)
  const late = familiesOfArea(problem)
    .filter((family) => organization.figures.covers(family, last))
    .map((family) =>
      known(0, `month ${family}`, { kind: 'month', family, month: last }, { of: 'months', family }),
    )
  const before = lastOf(last)
  if (before < (organization.rules.sets[0]?.from ?? before)) return late
  const refresh = known(2, 'refresh', { kind: 'refresh', month: last }, { of: 'day', asOf: before })
  return [...late, { ...refresh, alone: true }]
}

function otherTracks(problem: Problem): Known[] {
  const tracks = areaOf(problem, rulesOf(problem))?.tracks ?? []
  if (tracks.length < 2) return []
  return tracks.map(({ id: track }) => known(0, 'track', { kind: 'track', track }, { of: 'track', track }))
}

function wholePoints(problem: Problem): Known[] {
  if (rulesOf(problem).wholePoints.value) return []
  const how = (one: 'cut' | 'rounded') =>
    known(
      2,
      'whole',
      { kind: 'whole-points', how: one },
      {
        of: 'rules',
        rules: (ruleSet) => ({
          ...ruleSet,
          wholePoints: { ...ruleSet.wholePoints, value: true },
          decisions: { ...ruleSet.decisions, wholePoints: one },
        }),
      },
    )
  return [how('cut'), how('rounded')]
}

/** What was decided where documents are silent, and other rule sets. */
function otherRules(problem: Problem): Known[] {
  const own = rulesOf(problem)
  const decided = offeredIn(own.id)
    .filter(
      ({ areas, key }) =>
        areas.includes(problem.criterion.area) && key !== 'leastPoints' && key !== 'wholePoints',
    )
    .flatMap(({ number, key }) =>
      CHOICES[key]
        .filter((choice) => choice !== own.decisions[key])
        .map((choice) =>
          known(
            4,
            `decision ${number}`,
            { kind: 'decision', decision: number, choice },
            {
              of: 'rules',
              rules: (ruleSet) => withDecisions(ruleSet, { ...ruleSet.decisions, [key]: choice }),
            },
          ),
        ),
    )
  const others = problem.organization.rules.sets.filter(({ id }) => id !== own.id)
  const sets = others.map((other) =>
    known(5, 'rule-set', { kind: 'rule-set', ruleSet: other.id }, { of: 'rules', rules: () => other }),
  )
  return [...decided, ...sets].map((one) => ({ ...one, alone: true }))
}
