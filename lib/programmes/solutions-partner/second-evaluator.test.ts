import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { cases } from '../../../tests/capability/cases'
import { generate } from '../../../tests/capability/generate'
import type { Raw } from '../../../tests/capability/raw'
import { answerOn } from '../../../tests/capability/scored'
import { evaluate } from '../../../tests/capability/second/evaluate'
import { CHOICES, DECISIONS } from './rules/decisions'

const CASES = cases(300)

/** The alternatives of the decisions, named as the second evaluator knows them: `U7.2`. */
const ALTERNATIVES = DECISIONS.flatMap(({ number, key, ruleSets }) =>
  CHOICES[key].slice(1).map((choice, at) => ({ name: `${number}.${at + 1}`, key, choice, ruleSets })),
)
type Alternative = (typeof ALTERNATIVES)[number]
type Asked = { raw: Raw; asOf: string; ruleSet: string; given?: readonly Alternative[] }

/** @returns what both say */
function agreed(seed: number, { raw, asOf, ruleSet, given = [] }: Asked) {
  const decisions = Object.fromEntries(given.map(({ key, choice }) => [key, choice]))
  const names = given.map(({ name }) => name)
  const [scored, evaluated] = [
    answerOn(raw, { asOf, ruleSet, decisions }),
    evaluate(raw, asOf, ruleSet, new Set(names)),
  ]
  // The comparison that tells where they differ is much slower.
  if (!isDeepStrictEqual(scored, evaluated))
    expect(scored, `organization ${seed} ${names.join(' ')}`).toEqual(evaluated)
  return evaluated
}

it(`the scorer and a second evaluator over raw rows agree on ${CASES} generated organizations, in every field`, () => {
  for (let seed = 1; seed <= CASES; seed++) agreed(seed, generate(seed))
}, 3_600_000)

/** Fewer, as each is evaluated up to three times. */
const OTHERWISE = cases(16 * ALTERNATIVES.length)
/** What few generated organizations show: settled-people.test.ts and decisions.test.ts have their examples. */
const SELDOM = ['U1.1', 'U5.1']

it(`they agree on ${OTHERWISE} with decisions made otherwise, one alone or any at once, and the alternatives change answers`, () => {
  const changing = new Set(SELDOM)
  for (let seed = 1; seed <= OTHERWISE; seed++) {
    const one = ALTERNATIVES[(seed >> 1) % ALTERNATIVES.length]
    if (seed % 2 === 0 || !one) {
      const given = ALTERNATIVES.filter((_, at) => ((Math.imul(seed, 0x9e3779b1) >>> at) & 1) === 1)
      agreed(seed, { ...generate(seed), given })
      continue
    }
    const { ruleSet, ...made } = generate(seed)
    const [open = ruleSet] = one.ruleSets
    const asked = { ...made, ruleSet: one.ruleSets.includes(ruleSet) ? ruleSet : open }
    const otherwise = agreed(seed, { ...asked, given: [one] })
    if (!isDeepStrictEqual(otherwise, evaluate(asked.raw, asked.asOf, asked.ruleSet))) changing.add(one.name)
  }
  expect([...changing].toSorted()).toEqual(ALTERNATIVES.map(({ name }) => name).toSorted())
}, 3_600_000)
