import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FanPlot } from './fan-plot'
import { MonthsPlot } from './months-plot'

const pathOf = (html: string, name: string) => new RegExp(`class="${name}" d="([^"]*)"`).exec(html)?.[1]

it('what was is a line, what may come a dashed one in its range, on the axis of 0 to 100 with the benchmark', () => {
  const html = renderToStaticMarkup(
    <FanPlot
      threshold={100}
      domain={null}
      points={[
        { asOf: '1 Oct 2026', score: 50, middle: 50, range: [50, 50], told: '1 Oct 2026: 50' },
        { asOf: '1 Nov 2026', score: null, middle: 75, range: [60, 90], told: '1 Nov 2026: 60 to 90' },
      ]}
    />,
  )
  expect(pathOf(html, 'score')).toBe('M25,50Z')
  expect(pathOf(html, 'middle')).toBe('M25,50L75,25')
  expect(pathOf(html, 'range')).toBe('M25,50L75,10L75,40L25,50Z')
  expect(pathOf(html, 'benchmark')).toBe('M0 0H100')
  expect(html).toContain('<title>1 Nov 2026: 60 to 90</title>')
  expect(html).toContain('>Oct 2026</text>')
})

it('an average keeps its axis of 2.5 to 5, and one below it is still inside the plot', () => {
  const axisOf = (score: number) => {
    const told = `${score}`
    const point = { asOf: '1 Oct 2026', score, middle: null, range: null, told }
    const html = renderToStaticMarkup(<FanPlot threshold={4.25} domain={[2.5, 5]} points={[point]} />)
    return [...html.matchAll(/class="tick"[^>]*>([\d.]+)</g)].map(([, tick]) => Number(tick))
  }
  expect(axisOf(4.5)).toEqual([2.5, 3, 3.5, 4, 4.5, 5])
  expect(Math.min(...axisOf(2.2))).toBeLessThanOrEqual(2.2)
})

it('a month is a bar from zero; without anything in any month there is no plot', () => {
  const month = (value: number | null) => [{ month: 'Oct 2026', value, told: 'Oct 2026' }]
  expect(pathOf(renderToStaticMarkup(<MonthsPlot months={month(1)} threshold={null} />), 'bars')).toBe(
    'M10 100V0h80V100z',
  )
  expect(renderToStaticMarkup(<MonthsPlot months={month(0)} threshold={null} />)).toBe('')
})
