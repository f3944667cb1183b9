import { expect, test } from 'vitest'
import type { FirstSteps } from '@/lib/insight/get-first-steps'
import { isBegun, stepsOf } from './steps-of'

const NOTHING: FirstSteps = { anniversary: false, has: () => false, unknown: 0, trainers: 0, people: 1 }
const open = (first: FirstSteps, role: Parameters<typeof stepsOf>[2] = 'global_admin') =>
  stepsOf(first, 'acme', role).filter(({ done }) => !done)

test('a new organization gives its date, brings three files, and then the rest', () => {
  expect(open(NOTHING).map(({ name, href }) => `${name} ${href}`)).toEqual([
    'Your organization /acme/settings',
    'Courseware completions /acme/imports',
    'Exam unit purchases /acme/imports',
    'Survey responses /acme/imports',
    'Catalogue /acme/catalogue',
    'Trainers /acme/trainers',
    'People /acme/users',
  ])
})

test('the list is at its end with the date and the three files, whoever else is invited', () => {
  const files = { ...NOTHING, has: () => true }
  expect(isBegun(stepsOf(files, 'acme', 'global_admin'))).toBe(false)
  expect(isBegun(stepsOf({ ...files, anniversary: true }, 'acme', 'global_admin'))).toBe(true)
  const two = { ...NOTHING, anniversary: true, has: (kind: string) => kind !== 'survey-responses' }
  expect(isBegun(stepsOf(two, 'acme', 'global_admin'))).toBe(false)
})

test('numbers that no catalogue knows are counted', () => {
  const [catalogue] = open({ ...NOTHING, anniversary: true, has: () => true, unknown: 1 })
  expect(catalogue).toMatchObject({
    name: 'Catalogue',
    text: '1 number in your files is of no course or exam that Laurel knows.',
  })
})

test('a Report viewer is offered nothing, and told who may; of trainers and people nothing is said', () => {
  const steps = open({ ...NOTHING, trainers: null, people: null }, 'viewer')
  expect(steps.map(({ name }) => name)).not.toContain('People')
  expect(steps.every(({ href }) => href === null)).toBe(true)
  expect(steps[1]?.who).toBe('Global admin or MPN Partner Admin')
})
