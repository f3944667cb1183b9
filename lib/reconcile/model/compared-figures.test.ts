import { describe, expect, it } from 'vitest'
import { TRAINING_SERVICES } from '../../programmes/training-services/programme'
import { figureName, figuresOfCriteria } from './compared-figures'

const figures = figuresOfCriteria(TRAINING_SERVICES)

describe('the difference of two shown numbers', () => {
  it.each([
    ['811.0', '770', '41.0'],
    ['770', '811.0', '-41.0'],
    ['4.48', '4.4899', null],
    ['4.4', '4.52', '-0.12'],
    ['46', '46.0', null],
  ])('%s over %s is %s', (of, over, expected) => {
    expect(figures.excess(of, over)).toBe(expected)
  })
})

it('an average is no higher than 5, the best answer; points and surveys have no end', () => {
  const of = (metric: string, value: string) => figures.tooHigh({ metric, area: null }, value)
  expect([of('average-response-score', '5'), of('average-response-score', '5.01')]).toEqual([
    null,
    'Average response score: 5 is the highest there is.',
  ])
  expect([of('courseware-completions', '12345'), of('survey-completions', '9999')]).toEqual([null, null])
})

it('a figure is named by its criterion and area, and shown as the page writes it: 770 is 770.0', () => {
  expect(figureName(figures, { metric: 'survey-completions', area: 'security' })).toBe(
    'Survey completions – Security',
  )
  expect(figures.shownAs('courseware-completions', '770')).toBe('770.0')
  expect(figures.shownAs('survey-completions', '770')).toBe('770')
})
