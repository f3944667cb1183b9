import { expect, it } from 'vitest'
import { KINDS } from '../../line-items/model/kinds'
import { CHECKS, reasonsOf } from './judge'
import { REASONS } from './kinds'

it.each(KINDS)('%s: rows are asked in the documented order of reasons', (kind) => {
  const places = CHECKS[kind].map((check) => {
    const given =
      check === 'unknown' ? 'course_not_in_catalogue' : check === 'not_eligible' ? 'no_mct' : check
    return REASONS.indexOf(given)
  })
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

it('exams are offered the reasons of exams, courseware the limit, surveys those of trainers and answers', () => {
  expect(reasonsOf('exam-unit-purchases')).toEqual([
    'outside_window',
    'exam_not_in_catalogue',
    'exam_before_start',
    'exam_retired',
  ])
  expect(reasonsOf('courseware-completions')).toContain('beyond_cap')
  expect(reasonsOf('survey-responses').slice(-4)).toEqual([
    'not_advanced',
    'no_mct',
    'mct_not_eligible',
    'no_answers',
  ])
})
