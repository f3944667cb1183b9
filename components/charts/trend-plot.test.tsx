import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TrendPlot } from './trend-plot'

const month = (name: string, score: number | null, own: number | null, files = 0) => ({
  month: name,
  score,
  unsure: null,
  threshold: 100,
  own,
  ownSoFar: null,
  files,
  told: `${name} is told`,
})
const html = renderToStaticMarkup(
  <TrendPlot
    points={[month('Jan', 50, 10), month('Feb', null, null), month('Mar', 100, 20, 1), month('Apr', 75, 5)]}
    domain={null}
    bars
    marks={[{ month: 'Mar', name: 'tsp' }]}
  />,
)
const pathOf = (name: string) => new RegExp(`class="${name}" d="([^"]*)"`).exec(html)?.[1]

it('the score is a line with a gap where there is none, on the axis of 0 to 100 with its benchmark', () => {
  expect(pathOf('score')).toBe('M12.5,50ZM62.5,0L87.5,25')
  expect(pathOf('benchmark')).toBe('M12.5,0L87.5,0L87.5,0')
  expect(pathOf('change')).toBe('M62.5 0V100')
})

it('what a month brings is a bar below its score, from zero; a month with a file has a dot', () => {
  expect(pathOf('bars')).toBe('M2.5 100V50h20V100zM52.5 100V0h20V100zM77.5 100V75h20V100z')
  expect(html.match(/<circle[^>]*>/g)).toEqual(['<circle cx="62.5%" cy="100%" r="3">'])
})

it('each month tells its figures where it is pointed at', () => {
  expect([...html.matchAll(/<title>(\w+) is told/g)].map(([, name]) => name)).toEqual([
    'Jan',
    'Feb',
    'Mar',
    'Apr',
  ])
})
