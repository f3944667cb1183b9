import { expect, it } from 'vitest'
import { statusIn } from './proof'

it('a snapshot proves a designation by its own programme: qualified there, not qualified, or nothing said of it', () => {
  const areas = [
    { id: 'security', status: 'qualified' },
    { id: 'data-ai', status: 'in_progress' },
  ]
  const of = (id: Parameters<typeof statusIn>[0]) => statusIn(id, { areas })
  expect([of('security'), of('data-ai'), of('modern-work')]).toEqual(['qualified', 'other', null])
  expect(
    [{ status: 'completed' }, { status: 'in_progress' }].map((one) => statusIn('training-services', one)),
  ).toEqual([...['qualified', 'other']])
})
