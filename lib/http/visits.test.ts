import { expect, it } from 'vitest'
import { Visits } from './visits'

it('of one so many within a minute, and then the seconds to wait; another one and the next minute are free', () => {
  const visits = new Visits(2)
  const start = 1_000_000
  for (const at of [start, start + 1]) visits.count('a', at)
  expect(() => visits.count('a', start + 20_000)).toThrow(
    expect.objectContaining({ code: 'too_many_requests', retryAfter: 40 }),
  )
  visits.count('b', start + 20_000)
  visits.count('a', start + 60_000)
})
