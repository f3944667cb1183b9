import { describe, expect, it } from 'vitest'
import type { ImportSummary } from './contract'
import { chosenFile, type Incoming } from './incoming'
import { announcement, showBytes, showLeft, stepWords, waitingWords } from './step-words'

const file = (over: Partial<Incoming>): Incoming => ({
  ...chosenFile('one', new File(['0'], 'april.csv')),
  bytes: 100,
  ...over,
})
const running = (status: string, bytes = 0) =>
  ({
    status,
    progress: { phase: 'reading', bytes, bytesTotal: 100, rows: 1, secondsLeft: null },
  }) as unknown as ImportSummary

describe('what is said aloud', () => {
  it('is each new step once', () => {
    expect(announcement(undefined, file({}))).toBe('april.csv: On its way')
    const [before, after] = [file({ step: 'previewing' }), file({ step: 'preview' })]
    expect(announcement(before, after)).toBe('april.csv: Preview: nothing is written yet')
    expect(announcement(after, after)).toBeNull()
  })

  it('is the way in quarters, not every percent', () => {
    const said = Array.from({ length: 100 }, (_, at) =>
      announcement(file({ sent: at }), file({ sent: at + 1 })),
    ).filter(Boolean)
    expect(said).toEqual([25, 50, 75].map((share) => `april.csv: On its way, ${share} %`))
  })

  it('counts what Laurel has read as it counts what was sent', () => {
    const at = (bytes: number) => file({ step: 'publishing', running: running('running', bytes) })
    expect(announcement(at(49), at(51))).toBe('april.csv: Publishing, 50 %')
  })

  it('says that an import waits, and that a step was stopped', () => {
    expect(stepWords(file({ step: 'publishing', running: running('waiting') }))).toBe('Waits for its turn')
    expect(stepWords(file({ problem: { message: 'Lost.', final: false } }))).toBe('Stopped')
  })
})

describe('what an import waits for', () => {
  const at = (id: number, step: Incoming['step'], status = 'waiting') =>
    file({ step, running: { id, status } as unknown as ImportSummary })

  it('is imports before it only where there are some', () => {
    const [mine, later, ended] = [at(2, 'publishing'), at(3, 'publishing'), at(1, 'publishing', 'published')]
    expect(waitingWords([mine, later, ended], mine)).toMatch(/^It begins in a moment\./)
    expect(waitingWords([mine, later, ended], later)).toMatch(/^It waits for imports before it\./)
  })

  it('may be left alone, but where a file of the page is still on its way', () => {
    const [publishing, preview] = [at(1, 'publishing'), at(2, 'previewing')]
    const sending = file({ step: 'sending' })
    expect(waitingWords([publishing], publishing)).toContain('You may leave this page')
    expect(waitingWords([publishing, preview], publishing)).toContain('You may leave this page')
    expect(waitingWords([publishing, sending], publishing)).not.toContain('You may leave this page')
    expect(waitingWords([preview], preview)).toBe('It begins in a moment.')
  })
})

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 KB'],
  [75_300_000, '75 MB'],
  [1_200_000_000, '1.2 GB'],
])('%i bytes are shown as %s', (bytes, shown) => expect(showBytes(bytes)).toBe(shown))

it.each([
  [null, ''],
  [4, 'a few seconds left'],
  [21, 'about 25 seconds left'],
  [55, 'about a minute left'],
  [61, 'about 2 minutes left'],
])('%s seconds are %s', (seconds, shown) => expect(showLeft(seconds)).toBe(shown))
