import { describe, expect, it } from 'vitest'
import { type JudgedSpan, qualifiedWithin } from './judged'

const span = (from: string, to: string, qualified: boolean | null): JudgedSpan => ({ from, to, qualified })
const MAY = { from: '2024-05-01', to: '2024-05-31' }

describe('whether it is qualified on one of some days', () => {
  it('yes by one day, with the first and the last of them inside, whatever the order of the spans', () => {
    const spans = [span('2024-05-20', '2024-06-10', true), span('2024-04-20', '2024-05-03', true)]
    expect(qualifiedWithin(spans, MAY)).toEqual({ answer: 'yes', first: '2024-05-01', last: '2024-05-31' })
    expect(qualifiedWithin([span('2024-04-01', '2024-04-30', true)], MAY).answer).toBe('unknown')
  })

  it('no only where every day is known: a gap before, between or after, or missing data, leaves it open', () => {
    const no = (...days: [string, string][]) =>
      qualifiedWithin(
        days.map(([from, to]) => span(from, to, false)),
        MAY,
      ).answer
    expect(no(['2024-05-16', '2024-05-31'], ['2024-05-01', '2024-05-15'])).toBe('no')
    expect([
      no(),
      no(['2024-05-02', '2024-05-31']),
      no(['2024-05-01', '2024-05-30']),
      no(['2024-05-01', '2024-05-10'], ['2024-05-12', '2024-05-31']),
    ]).toEqual(Array(4).fill('unknown'))
    expect(qualifiedWithin([span('2024-05-01', '2024-05-31', null)], MAY).answer).toBe('unknown')
  })
})
