import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cases } from '../../../../tests/capability/cases'
import { generate } from '../../../../tests/capability/generate'
import { organizationWith, rowsOf } from '../../../../tests/capability/scored'
import { anyChanges } from '../../../../tests/capability/tried'
import { RULE_SETS } from '../rules'
import { knownOf, scoreArea } from '../score'
import type { Changes } from '../trial/changes'
import { withChanges } from '../trial/with-changes'
import { scoredOnce } from './scored-once'

const asOf = '2026-11-21'

it('areas scored with what was scored before, for other changes of the same organization, are those scored anew', () => {
  let seed = 0
  let before = 0
  fc.assert(
    fc.property(anyChanges(asOf), anyChanges(asOf), (one, other) => {
      const { raw } = generate(++seed)
      const rows = rowsOf(raw)
      const organization = {
        ...organizationWith(rows, raw.market),
        certifications: rows.certifications,
        names: [],
      }
      const ruleSet = RULE_SETS[seed % RULE_SETS.length]
      if (!ruleSet) return
      const { people, more = [], segments } = one
      // What is told apart by people alone, by files, and by both; the first once more.
      const all: Partial<Changes>[] = [
        {},
        one,
        { people },
        { people, more: other.more },
        { more: [...more, ...(other.more ?? [])] },
        { ties: other.ties, segments },
        { lost: other.lost, people },
        one,
      ].map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)))
      const once = scoredOnce()
      for (const changes of all) {
        const known = knownOf(withChanges(organization, changes), asOf, ruleSet)
        for (const rule of ruleSet.areas) {
          const area = scoreArea(rule, ruleSet, known, once(changes))
          expect(area, `seed ${seed}`).toEqual(scoreArea(rule, ruleSet, known))
          if (area.tracks.some(({ metrics }) => metrics.some(({ points }) => points.n > 0n))) before++
        }
      }
    }),
    { numRuns: cases(12), seed: 14 },
  )
  expect(before).toBeGreaterThan(100)
}, 120_000)
