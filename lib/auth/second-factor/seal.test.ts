import { describe, expect, test } from 'vitest'
import { seal, unseal } from './seal'

const SECRET = 'x'.repeat(32)
const TEXT = 'a refresh token, 0.AXoA…'

describe('a sealed value', () => {
  test('opens under the same secret and for the same row, and shows nothing of itself', () => {
    const sealed = seal(SECRET, 'row', TEXT)
    expect(sealed).not.toContain('refresh')
    expect(unseal(SECRET, 'row', sealed)).toBe(TEXT)
  })

  test('differs each time', () => {
    expect(seal(SECRET, 'row', TEXT)).not.toBe(seal(SECRET, 'row', TEXT))
  })

  test('does not open under another secret, or in another row', () => {
    const sealed = seal(SECRET, 'row', TEXT)
    expect(unseal('y'.repeat(32), 'row', sealed)).toBe(null)
    expect(unseal(SECRET, 'other row', sealed)).toBe(null)
  })

  test('does not open when any part was changed, or is missing', () => {
    const parts = seal(SECRET, 'row', TEXT).split('.')
    for (const [index, part] of parts.entries()) {
      const changed = part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`
      expect(unseal(SECRET, 'row', parts.with(index, changed).join('.'))).toBe(null)
      expect(unseal(SECRET, 'row', parts.toSpliced(index, 1).join('.'))).toBe(null)
    }
    expect(unseal(SECRET, 'row', '')).toBe(null)
  })
})
