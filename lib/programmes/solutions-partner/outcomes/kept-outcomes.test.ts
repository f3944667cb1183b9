import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cases } from '../../../../tests/capability/cases'
import { generate } from '../../../../tests/capability/generate'
import { coveredIn, organizationWith, rowsOf } from '../../../../tests/capability/scored'
import { anyChanges } from '../../../../tests/capability/tried'
import { runs } from '../../../../tests/support/runs'
import { addMonths, firstOf, type Month, monthOf } from '../../../dates'
import { carriedFigures } from '../ahead/carried-figures'
import { lastKnown } from '../ahead/comparisons'
import { memoryFigures } from '../figures/memory-figures'
import { meaningOf } from '../names/meaning'
import { askedBefore } from '../reconcile/asked-before'
import { withCustomer } from '../reconcile/with-customers'
import { RULE_SETS } from '../rules'
import { CHOICES, type DecisionKey, offeredIn } from '../rules/decisions'
import type { RuleSet } from '../rules/shape'
import { withDecisions } from '../rules/with-decisions'
import { knownOf, type Organization, scoreCapability } from '../score'
import { withChanges } from '../trial/with-changes'
import { keptMonth, withKept } from './kept-outcomes'
import { type MonthOutcomes, monthOutcomes, rulesText } from './month-outcomes'
import { outcomesJson, readOutcomes } from './outcomes-json'

const outcomesOf = (organization: Organization, month: Month, ruleSet: RuleSet): MonthOutcomes =>
  monthOutcomes(ruleSet, knownOf(organization, firstOf(month), ruleSet))

/** Every rule set as it is, and with each of its decisions made otherwise. */
const EVERY_RULES: readonly RuleSet[] = RULE_SETS.flatMap((set) => [
  set,
  ...offeredIn(set.id).flatMap(({ key }) =>
    CHOICES[key]
      .slice(1)
      .map((choice) => withDecisions(set, { [key]: choice } as Record<DecisionKey, never>)),
  ),
])

it('scores by outcomes that were kept, written down and read again are those by figures, on any day of the month, by all rules and decisions', () => {
  let used = 0
  for (let seed = 1; seed <= cases(40); seed++) {
    const { raw, asOf } = generate(seed)
    const organization = organizationWith(rowsOf(raw), raw.market)
    const ruleSet = EVERY_RULES[seed % EVERY_RULES.length]
    if (!ruleSet) continue
    const outcomes = readOutcomes(outcomesJson(outcomesOf(organization, monthOf(asOf), ruleSet)))
    const figures = withKept({ ...organization.figures }, () => {
      used++
      return outcomes
    })
    const score = scoreCapability({ ...organization, figures }, asOf, ruleSet)
    expect(score, `seed ${seed}`).toEqual(scoreCapability(organization, asOf, ruleSet))
  }
  expect(used).toBeGreaterThan(1_000)
})

it('as of a month only months before it are read, also while figures stay: rows of the month and later ones change nothing', () => {
  for (let seed = 1; seed <= cases(40); seed++) {
    const { raw, asOf } = generate(seed)
    const rows = rowsOf(raw)
    const month = addMonths(monthOf(asOf), -(seed % 14))
    const ruleSet = EVERY_RULES[seed % EVERY_RULES.length]
    if (!ruleSet) continue
    const known = { ...rows, figures: rows.figures.filter((row) => row.month < month) }
    const more = known.figures.map((row) => ({
      ...row,
      month: addMonths(month, seed % 3),
      tenant: `${row.tenant}+`,
    }))
    const [then, later] = [known, { ...rows, figures: [...rows.figures, ...more] }].map((some) =>
      organizationWith(some, raw.market),
    )
    if (!then || !later) throw new Error('both are there')
    const at = `seed ${seed} as of ${month}`
    expect(outcomesOf(later, month, ruleSet), at).toEqual(outcomesOf(then, month, ruleSet))
    const last = lastKnown(coveredIn(known))
    const staying = (one: Organization) => ({ ...one, figures: carriedFigures(one.figures, last) })
    expect(outcomesOf(staying(later), month, ruleSet), at).toEqual(outcomesOf(staying(then), month, ruleSet))
  }
})

it('whatever is laid over figures loses what is kept of them: what if, causes of a difference, months that are hidden', () => {
  const nothing: MonthOutcomes = { metrics: {}, choices: {} }
  const [ruleSet] = RULE_SETS
  if (!ruleSet) throw new Error('there are rules')
  const isKept = ({ figures }: Pick<Organization, 'figures'>) =>
    keptMonth(ruleSet, { figures, asOf: '2026-11-21' }) !== null
  fc.assert(
    fc.property(anyChanges('2026-11-21'), (changes) => {
      const rows = rowsOf(generate(7).raw)
      const organization = {
        ...organizationWith(rows, 'larger'),
        certifications: rows.certifications,
        names: [],
      }
      withKept(organization.figures, () => nothing)
      expect(isKept(organization)).toBe(true)
      const { lost, ties, more, segments } = changes
      const changed = lost.length + ties.length + more.length + (segments?.size ?? 0) > 0
      if (changed || segments) expect(isKept(withChanges(organization, changes))).toBe(false)
      const own = memoryFigures({ figures: [], customers: [] }, meaningOf([]))
      const { figures } = organization
      expect(isKept({ figures: withCustomer(figures, { tenant: 't1', own, other: own }) })).toBe(false)
      expect(isKept({ figures: askedBefore(figures).figures })).toBe(false)
      expect(isKept({ figures: { ...figures } })).toBe(false)
      // Figures that stay are asked as such, and not once more.
      const stays = carriedFigures(figures, lastKnown(coveredIn(rows)))
      expect(isKept({ figures: stays })).toBe(true)
      expect(isKept({ figures: carriedFigures(stays, lastKnown(coveredIn(rows))) })).toBe(false)
    }),
    { numRuns: runs(20) },
  )
})

it('rules that make another outcome have another text, and the same rules decided anew the same', () => {
  const texts = EVERY_RULES.map(rulesText)
  expect(new Set(texts).size).toBe(EVERY_RULES.length)
  for (const set of RULE_SETS) expect(rulesText(withDecisions(set, {}))).toBe(rulesText(set))
})
