import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { calendarOf } from '@/demo/calendar'
import { recordFiles } from '@/demo/consulting/files'
import { compareDays } from '@/lib/programmes/solutions-partner/days/compare-days'
import { integer } from '@/lib/scoring/rational'
import { rawOf } from '@/tests/capability/raw-of-files'
import { scoreOn } from '@/tests/capability/scored'
import { VerdictFigure } from './verdict-figure'

const score = scoreOn(rawOf(recordFiles(calendarOf('2026-11-21'))), { asOf: '2026-11-21' })
const area = (id: string) => score.areas.find((one) => one.id === id) ?? null
const shown = (props: Partial<Parameters<typeof VerdictFigure>[0]>) =>
  renderToStaticMarkup(<VerdictFigure score={score} losses={[]} focus={null} {...props} />).replace(
    /<svg.*?<\/svg>/,
    ' ',
  )
const words = (props: Partial<Parameters<typeof VerdictFigure>[0]>) =>
  shown(props)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

it('a designation that goes is the number, before what is nearest: 69 points of 72.6, below 70, by when', () => {
  const after = {
    ...score,
    areas: score.areas.map((one) =>
      one.id === 'infrastructure'
        ? {
            ...one,
            score: integer(69),
            tracks: one.tracks.map((track) => ({ ...track, score: integer(69) })),
          }
        : one,
    ),
  }
  const losses = compareDays(score, after)
    .filter(({ change }) => change.n < 0n)
    .map((change) => ({
      ...change,
      ...{ on: '2026-12-01', refresh: '2026-12-01', unqualified: true, ruleSet: score.ruleSet },
    }))
  expect(words({ losses, focus: area('data-ai') })).toBe(
    '69 points of Infrastructure on 1 Dec 2026 72.6 now, 70 needed',
  )
})

it('where none goes it is what the nearest lacks: 68.6 of 70 is 1.4 missing', () => {
  expect(words({ focus: area('data-ai') })).toBe('1.4 points missing in Data &amp; AI 68.6 of 70')
})

it('where points are not what is missing, it is how many there are', () => {
  expect(words({ focus: area('business-applications') })).toBe('1 of 6 designations qualified Infrastructure')
  expect(shown({ focus: area('infrastructure') })).toContain('<b>1 of 6</b>')
})
