import { describe, expect, test } from 'vitest'
import { isNoSpace, isPassing, passingError } from './busy'
import { LaurelError } from './errors'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

describe('what passes is said as what it is, also where a library wrapped it', () => {
  test.each([
    ['55P03', 'canceling statement due to lock timeout', 503, 'Somebody else’s work holds'],
    ['40P01', 'deadlock detected', 503, 'Somebody else’s work holds'],
    ['57014', 'canceling statement due to statement timeout', 503, 'took longer than it may'],
    ['53100', 'could not extend file: No space left on device', 507, 'no space left'],
    ['ENOSPC', 'ENOSPC: no space left on device, write', 507, 'no space left'],
    ['EDQUOT', 'EDQUOT: quota exceeded', 507, 'no space left'],
  ])('%s %s: %i', (code, message, status, words) => {
    const plain = coded(code, message)
    const wrapped = Object.assign(new Error('Failed query'), { cause: plain })
    for (const error of [plain, wrapped]) {
      const said = passingError(error)
      expect(said).toMatchObject({ status })
      expect(said?.message).toContain(words)
      expect(said?.retryAfter).toBeGreaterThan(0)
      expect(isPassing(error)).toBe(true)
      expect(isNoSpace(error)).toBe(status === 507)
    }
  })

  test('what somebody cancelled, a mistake of ours and an answer that is one already are not', () => {
    for (const error of [coded('57014', 'canceling statement due to user request'), coded('42P01'), 'ENOSPC'])
      expect(passingError(error)).toBeNull()
    expect(passingError(new LaurelError('conflict', 'x'))).toBeNull()
  })
})
