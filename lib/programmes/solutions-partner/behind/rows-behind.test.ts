import { describe, expect, it } from 'vitest'
import { cases } from '../../../../tests/capability/cases'
import { generate } from '../../../../tests/capability/generate'
import { organizationOf } from '../../../../tests/capability/scored'
import { divide, integer, isZero, multiply, subtract, ZERO } from '../../../scoring/rational'
import { nearest } from '../answer/nearest'
import type { Compared } from '../formulas/outcome'
import { ruleSetNamed } from '../rules'
import { CHOICES } from '../rules/decisions'
import { withDecisions } from '../rules/with-decisions'
import { knownOf, type MetricScore, scoreCapability } from '../score'
import type { Behind } from './row'
import { rowsBehind } from './rows-behind'
import { total } from './total'

const PERCENT = ['AZ-GROWTH', 'BA-GROWTH']
const seen = { formulas: new Set<string>(), notes: new Set<string>() }

/** Every metric of a generated organization with what is behind it. */
function* metricsOf(seed: number, decisions: Parameters<typeof withDecisions>[1] = {}) {
  const { raw, asOf, ruleSet } = generate(seed)
  const rules = ruleSetNamed(ruleSet)
  if (!rules) throw new Error(`There is no ${ruleSet}`)
  const organization = organizationOf(raw)
  const score = scoreCapability(organization, asOf, withDecisions(rules, decisions))
  const known = knownOf(organization, asOf, score.ruleSet)
  for (const area of score.areas)
    for (const track of area.tracks)
      for (const metric of track.metrics)
        yield {
          name: `case ${seed} ${area.id} ${track.id} ${metric.id} (${metric.rule.formula.name})`,
          metric,
          behind: rowsBehind(metric, known),
        }
}

function holds({ metric, behind, name }: { metric: MetricScore; behind: Behind; name: string }): void {
  const contributions = total(behind.rows.map(({ contribution }) => contribution))
  const { name: formula } = metric.rule.formula
  for (const { note } of behind.rows) seen.notes.add(note)
  if (metric.value === null) return
  if (behind.rows.length > 0) seen.formulas.add(formula)
  const base = metric.compared?.before ?? ZERO
  const made = PERCENT.includes(formula) ? multiply(integer(100), divide(contributions, base)) : contributions
  expect(nearest(made), name).toBe(nearest(metric.value))
}

/** The two numbers that were compared are what rows are counted as, of the metric or of each of its parts. */
function counts({ metric, behind, name }: { metric: MetricScore; behind: Behind; name: string }): void {
  const added = (part: string | null): Compared => {
    const rows = behind.rows.filter((row) => row.part === part).map(({ counted }) => counted)
    return { now: total(rows.map(({ now }) => now)), before: total(rows.map(({ before }) => before)) }
  }
  const told = metric.parts.length > 0 ? metric.parts : [{ id: null, compared: metric.compared }]
  for (const { id, compared } of told) {
    if (!compared) continue
    const { now, before } = added(id)
    expect([isZero(subtract(now, compared.now)), isZero(subtract(before, compared.before))], name).toEqual([
      true,
      true,
    ])
  }
}

describe('what is behind a metric', () => {
  it('contributions add up to its value, exactly, and counted rows to the numbers that were compared', () => {
    for (let seed = 1; seed <= cases(25); seed++)
      for (const one of metricsOf(seed)) {
        holds(one)
        counts(one)
      }
    expect([...seen.formulas].toSorted()).toEqual(
      'AZ-DEPLOY AZ-GROWTH AZ-NET BA-DEPLOY BA-GROWTH BA-NET MW-DEPLOY MW-GROWTH MW-NET PEOPLE SEC-DEPLOY SEC-GROWTH SEC-NET STEPS'.split(
        ' ',
      ),
    )
  })

  it('so they do by every decision that an organization may take', () => {
    for (const [key, choices] of Object.entries(CHOICES))
      for (const choice of choices.slice(1))
        for (let seed = 1; seed <= 4; seed++) for (const one of metricsOf(seed, { [key]: choice })) holds(one)
  })

  it('a row that is counted nowhere says why', () => {
    for (let seed = 1; seed <= 10; seed++)
      for (const { behind, name } of metricsOf(seed))
        for (const { contribution, counted, note } of behind.rows)
          if (isZero(contribution) && isZero(counted.now) && isZero(counted.before))
            expect(note, name).not.toBe('')
  })

  it('reasons are sentences that people read', () => {
    for (let seed = 100; seed <= 130; seed++) for (const one of metricsOf(seed)) holds(one)
    const sentences = [...seen.notes]
      .flatMap((note) => note.split(/(?<=\.) /))
      .map((one) => one.replace(/(?:\d+ )?[A-Z][a-z]{2} 20\d\d/g, 'DATE').replace(/\d[\d,.]*(?=[\s%])/g, 'N'))
    expect([...new Set(sentences)].toSorted().join('\n')).toMatchInlineSnapshot(`
      "
      Another option brings more points: cpor.
      Another option brings more points: csp.
      Another option brings more points: dpor.
      Below USD N a month.
      Below USD N in DATE and the month before.
      Completed after DATE, when it was retired.
      Completed on DATE, after the as-of date.
      Counted a year ago as well.
      Counted already.
      Expired on DATE.
      Fewer than N% of the licences are in use.
      In use already when it was claimed.
      Left on DATE.
      Lost: counted a year ago.
      No consumption above zero within twelve months.
      No consumption of at least USD N and at most USD N within twelve months.
      No consumption of at least USD N within twelve months.
      No consumption of more than USD N and at most USD N within twelve months.
      No consumption of more than USD N within twelve months.
      No licences in the month.
      No workload of this rule set.
      No workload with at least N and at most N licences of which N% are in use.
      No workload with at least N and at most N licences.
      No workload with at least N licences of which N% are in use.
      No workload with at least N licences.
      No workload with more than N and at most N licences.
      No workload with more than N licences of which N% are in use.
      No workload with more than N licences.
      Not counted a year ago: below USD N a month.
      Not counted a year ago: no consumption of at least USD N and at most USD N within twelve months.
      Not counted a year ago: no consumption of at least USD N within twelve months.
      Not counted a year ago: no workload with at least N and at most N licences of which N% are in use.
      Not counted a year ago: no workload with at least N and at most N licences.
      Not counted a year ago: no workload with at least N licences of which N% are in use.
      Not counted a year ago: no workload with at least N licences.
      Not counted a year ago: no workload with more than N and at most N licences.
      Not counted a year ago: no workload with more than N licences of which N% are in use.
      Not counted a year ago: no workload with more than N licences.
      Not counted a year ago: worth less than USD N by the rate of the workload.
      Not linked to the organization.
      Only people of the steps before count here.
      Retired: counted until DATE.
      This side lost, which takes nothing away.
      Virtual machines are no deployment of a service.
      Worth less than USD N by the rate of the workload.
      Zero now and in the base."
    `)
  })
})
