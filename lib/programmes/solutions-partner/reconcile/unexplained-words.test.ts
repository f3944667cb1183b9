import { expect, it } from 'vitest'
import { unexplainedWords } from './unexplained-words'

const of = (metric: string, ours: string, difference: string | null) => ({
  metric,
  area: 'security',
  ours,
  difference,
})
const score = of('score', '58', '-0.5')

it('57.5 for 58 that nothing gives: 0.5 points are missing, and the metrics of Security are to be entered', () => {
  expect(unexplainedWords(score, [score], true)).toMatch(
    /^0\.5 points of Laurel’s are missing in Partner Center\. Enter Partner Center’s points of each metric of Security, too/,
  )
})

it('metrics that are entered narrow it down: those that differ are named, else the others are asked for', () => {
  const [growth, same] = [of('usage-growth', '16', '-0.5'), of('deployments', '10', null)]
  expect(unexplainedWords(score, [score, growth, same], true)).toContain('in the table above: Usage growth.')
  expect(unexplainedWords(score, [score, same, { ...growth, area: 'data-ai' }], true)).toContain(
    'points of the other metrics of Security',
  )
})

it('a metric leads to what is behind it: people of certifications, customers of the others', () => {
  const people = of('intermediate-certifications', '20', '1')
  expect(unexplainedWords(people, [people], true)).toMatch(
    /^1 point of Partner Center’s are missing in Laurel\. Compare the people and certificates/,
  )
  const customers = of('net-customer-adds', '12', '4')
  expect(unexplainedWords(customers, [customers], true)).toContain('Compare the customers')
})

it('a number of ours that is unknown is looked for in the imports', () => {
  expect(unexplainedWords(of('score', 'unknown', 'unknown'), [], true)).toContain('import what is missing')
})

it('who may enter nothing is sent to no form', () => {
  const words = [
    unexplainedWords(score, [score], false),
    unexplainedWords({ ...score, ours: 'unknown' }, [score], false),
  ].join(' ')
  expect(words).toContain('are not entered yet')
  expect(words).not.toMatch(/“Add or change|import what|\bEnter /)
})
