import { describe, expect, it, vi } from 'vitest'
import { LaurelError } from './errors'
import { DatabaseAway } from './passing'

describe('an error that speaks to its reader', () => {
  it('is known also where it was made by another copy of its class, as pages and routes have', async () => {
    vi.resetModules()
    const other = await import('./errors')
    expect(other.LaurelError).not.toBe(LaurelError)
    expect(new other.LaurelError('conflict', 'Twice.')).toBeInstanceOf(LaurelError)
  })

  it('is no other error, and no narrower one', () => {
    expect(new Error('Twice.')).not.toBeInstanceOf(LaurelError)
    expect(null).not.toBeInstanceOf(LaurelError)
    expect(new LaurelError('conflict', 'Twice.')).not.toBeInstanceOf(DatabaseAway)
  })
})
