import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ScoreLine } from './score-line'

const draw = (scores: (number | null)[], benchmarks: (number | null)[] = scores.map(() => 100)) =>
  renderToStaticMarkup(
    <ScoreLine
      points={scores.map((score, index) => ({
        asOf: `2026-0${index + 1}-01`,
        display: String(score),
        score,
        benchmark: benchmarks[index] ?? null,
      }))}
    />,
  )
const paths = (html: string) => [...html.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d)

describe('the line on a card', () => {
  it('says what it shows: first, last and highest, with their dates', () => {
    expect(draw([40, 120, 80])).toContain(
      'aria-label="From 40 on 1 Jan 2026 to 80 on 1 Mar 2026; highest 120 on 1 Feb 2026."',
    )
  })

  it('the highest number touches the top, the lowest the bottom, and the benchmark lies between', () => {
    expect(paths(draw([50, 150, 100]))).toEqual(['M2,20L238,20L238,20', 'M2,38L120,2L238,20', 'M238 20h0'])
  })

  it('a month without a score is a gap, and another benchmark a step', () => {
    const [benchmark, line] = paths(draw([50, null, 150, 100], [50, 50, 150, 150]))
    expect(benchmark).toBe('M2,38L80.7,38L80.7,38L159.3,38L159.3,2L238,2L238,2')
    expect(line).toBe('M2,38ZM159.3,2L238,20')
  })

  it('a hair’s difference is no cliff: 99 to 100 takes a tenth of the height', () => {
    expect(paths(draw([99, 100]))[1]).toBe('M2,5.6L238,2')
  })

  it.each([[[7]], [[0, 0, 0]], [[null, null]]])('%j: no line', (scores) => expect(draw(scores)).toBe(''))
})
