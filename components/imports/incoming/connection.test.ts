import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../forms/call-api'
import { untilAnswered } from './connection'

const lost = new ApiError('unreachable', 'Laurel did not answer.')

describe('while the connection is lost', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    const browser = new EventTarget()
    vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser))
    vi.stubGlobal('dispatchEvent', browser.dispatchEvent.bind(browser))
    vi.stubGlobal('document', new EventTarget())
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('an answer is asked for until there is one, however long that takes', async () => {
    const ask = vi.fn<() => Promise<string>>().mockRejectedValue(lost)
    const onLost = vi.fn()
    const answer = untilAnswered(ask, onLost, new AbortController().signal)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(ask.mock.calls.length).toBeGreaterThan(100)
    expect(ask.mock.calls.length).toBeLessThan(150)
    ask.mockResolvedValue('published')
    await vi.advanceTimersByTimeAsync(30_000)
    await expect(answer).resolves.toBe('published')
    expect(onLost).toHaveBeenCalled()
  })

  it('it is asked for at once when the browser is on the network again', async () => {
    const ask = vi.fn<() => Promise<string>>().mockRejectedValueOnce(lost).mockResolvedValue('published')
    const answer = untilAnswered(ask, () => undefined, new AbortController().signal)
    await vi.advanceTimersByTimeAsync(0)
    dispatchEvent(new Event('online'))
    await expect(answer).resolves.toBe('published')
  })

  it('what the server definitely says ends it', async () => {
    const ask = () => Promise.reject(new ApiError('forbidden', 'Not with this role.'))
    await expect(untilAnswered(ask, () => undefined, new AbortController().signal)).rejects.toThrow('role')
  })
})
