import { describe, expect, test } from 'vitest'
import { LaurelError } from './errors'
import { DatabaseAway, noSpace, passingError, passingOf } from './passing'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

describe('what passes is said as what it is, also where a library wrapped it', () => {
  test.each([
    ['55P03', 'canceling statement due to lock timeout', 'held', 503, 'Another change, perhaps an import'],
    ['40P01', 'deadlock detected', 'held', 503, 'Another change, perhaps an import'],
    ['57014', 'canceling statement due to statement timeout', 'slow', 503, 'took longer than it may'],
    ['53100', 'could not extend file: No space left on device', 'full', 507, 'no space left'],
    ['ENOSPC', 'ENOSPC: no space left on device, write', 'full', 507, 'no space left'],
    ['EDQUOT', 'EDQUOT: quota exceeded', 'full', 507, 'no space left'],
    ['ECONNREFUSED', 'connect ECONNREFUSED', 'away', 503, 'coming back'],
  ])('%s %s: %s, %i', (code, message, kind, status, words) => {
    const plain = coded(code, message)
    const wrapped = Object.assign(new Error('Failed query'), { cause: plain })
    for (const error of [plain, wrapped]) {
      const said = passingError(error)
      expect(said).toMatchObject({ status })
      expect(said?.message).toContain(words)
      expect(said?.retryAfter).toBeGreaterThan(0)
      expect(passingOf(error)).toBe(kind)
    }
  })

  test('a sentence of ours about the moment stays as it is', () => {
    for (const error of [noSpace(), new DatabaseAway(true), new LaurelError('too_many_requests', 'x')])
      expect(passingError(error)).toBe(error)
    expect([passingOf(noSpace()), passingOf(new DatabaseAway())]).toEqual(['full', 'away'])
  })

  test('what somebody cancelled, a mistake of ours and a fault of what was sent are not', () => {
    const conflict = new LaurelError('conflict', 'x')
    for (const error of [coded('57014', 'canceling statement due to user request'), coded('42P01'), 'ENOSPC'])
      expect(passingError(error)).toBeNull()
    expect([passingError(conflict), passingOf(conflict)]).toEqual([null, null])
  })
})
