import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildCatalogue } from '../lib/programmes/training-services/catalogue'
import { ruleBook, SHIPPED_RULES } from '../lib/programmes/training-services/rule-book'
import { qualify } from '../lib/scoring/qualification'
import type { Override } from '../lib/scoring/rule-book'
import { figuresOfOracle, figuresOfProduct } from './oracle/figures'
import { foldTotals } from './oracle/fold-totals'
import { type History, histories, thresholdHistories } from './oracle/histories'
import { replay } from './oracle/replay'
import type { Requirements } from './oracle/requirements'
import { scoreLineItems } from './oracle/score-line-items'
import { runs } from './support/runs'

const seed = Number(process.env.LAUREL_SEED ?? 20_261_121)

/** Each in the unit of the independent scorer, so that the product has to read the text by itself. */
const locals = fc.record(
  {
    fundamentalsHalves: fc.integer({ min: 0, max: 4 }),
    advancedHalves: fc.integer({ min: 0, max: 4 }),
    coursewareCapHalves: fc.oneof(fc.integer({ min: 0, max: 700 }), fc.constant(Number.POSITIVE_INFINITY)),
    coursewareHalves: fc.integer({ min: 1, max: 400 }),
    examHalves: fc.integer({ min: 1, max: 400 }),
    mean: fc.integer({ min: 10, max: 50 }).map((points) => ({ points, answers: 10 })),
    areaSurveys: fc.integer({ min: 1, max: 60 }),
  },
  { requiredKeys: [] },
)

/** `1.5` for three halves. */
const decimal = (halves: number) => `${Math.floor(halves / 2)}${halves % 2 === 1 ? '.5' : ''}`

const KEYS: Record<Exclude<keyof Requirements, 'ruleSet' | 'areaHasMean'>, string[]> = {
  fundamentalsHalves: [
    'courseware-completions/fundamentals_and_others/weight',
    'exam-unit-purchases/fundamentals_and_others/weight',
  ],
  advancedHalves: ['courseware-completions/advanced/weight', 'exam-unit-purchases/advanced/weight'],
  coursewareCapHalves: ['courseware-completions/fundamentals_and_others/cap'],
  coursewareHalves: ['courseware-completions/threshold'],
  examHalves: ['exam-unit-purchases/threshold'],
  mean: ['average-response-score/threshold', 'area/average-response-score/threshold'],
  areaSurveys: ['area/survey-completions/threshold'],
}

function textOf(name: keyof typeof KEYS, value: Requirements[keyof typeof KEYS]): string | null {
  if (typeof value === 'object') return String(value.points / value.answers)
  if (value === Number.POSITIVE_INFINITY) return null
  return name === 'areaSurveys' ? String(value) : decimal(value)
}

const overridesOf = (ruleSet: string, local: Partial<Requirements>): Override[] =>
  (Object.keys(KEYS) as (keyof typeof KEYS)[]).flatMap((name) => {
    const value = local[name]
    if (value === undefined) return []
    const common = { id: 1, ruleSet, reason: 'Agreed', since: '2026-11-01', byName: 'Ada' }
    return KEYS[name].map((key) => ({ ...common, key, value: textOf(name, value) }))
  })

it(`scores with local overrides are those of the independent scorer with these values, in ${runs(75) + runs(10)} histories (seed ${seed})`, () => {
  const agree = ({ asOf, files }: History, local: Partial<Requirements>) => {
    if (asOf < '2022-10-01') return
    const { items } = replay(files)
    const rules = ruleBook(overridesOf(SHIPPED_RULES.at(asOf).id, local))
    const totals = foldTotals(items)
    const product = figuresOfProduct(qualify({ asOf, totals, catalogue: buildCatalogue([]), rules }))
    const oracle = figuresOfOracle(scoreLineItems({ asOf, items, local }))
    if (!isDeepStrictEqual(product, oracle)) expect(product).toEqual(oracle)
  }
  fc.assert(fc.property(histories, locals, agree), { seed, numRuns: runs(75) })
  fc.assert(fc.property(thresholdHistories, locals, agree), { seed, numRuns: runs(10) })
}, 60_000)
