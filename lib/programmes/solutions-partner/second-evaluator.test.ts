import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { cases } from '../../../tests/capability/cases'
import { generate } from '../../../tests/capability/generate'
import { answerOn } from '../../../tests/capability/scored'
import { evaluate } from '../../../tests/capability/second/evaluate'

const CASES = cases(300)

it(`the scorer and a second evaluator over raw rows agree on ${CASES} generated organizations, in every field`, () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const { raw, asOf, ruleSet } = generate(seed)
    const [scored, evaluated] = [answerOn(raw, { asOf, ruleSet }), evaluate(raw, asOf, ruleSet)]
    // The comparison that tells where they differ is much slower.
    if (!isDeepStrictEqual(scored, evaluated)) expect(scored, `organization ${seed}`).toEqual(evaluated)
  }
}, 3_600_000)
