import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { citedValues } from '../../components/explain/cited-values'
import { explain } from '../../components/explain/explain'
import { walk } from '../../lib/changes/model/walk'
import { fallingOut } from '../../lib/insight/model/falling-out/refreshes'
import { forecastOf } from '../../lib/insight/model/forecast/forecast'
import { futuresOf } from '../../lib/insight/model/forecast/futures'
import { trendFinding } from '../../lib/insight/model/trends/finding'
import { scoreMonths, trendOf } from '../../lib/insight/model/trends/trend'
import { planFor } from '../../lib/plan/model/plan'
import { missingSteps } from '../../lib/plan/model/steps-by'
import { planSentence } from '../../lib/plan/model/words'
import { PROGRAMMES } from '../../lib/programmes/registry'
import { valuesOf } from '../../lib/rules/model/values'
import { missing } from '../../lib/scoring/missing'
import { outlookOf } from '../../lib/scoring/outlook'
import { qualify } from '../../lib/scoring/qualification'
import { bookOf } from '../../lib/scoring/rule-book'
import { type Figure, MOSS } from './moss'
import { mossSteps } from './steps'

const TODAY = '2026-07-10'
const figure = (month: string, name: Figure['figure'], amount: number, region: string | null = null) => ({
  kind: 'figures',
  month,
  rows: 1,
  figure: name,
  region,
  amount,
})
const KNOWN: Figure[] = [
  figure('2026-04', 'seats', 30),
  figure('2026-04', 'hours', 40),
  figure('2026-04', 'visits', 6, 'north'),
  figure('2026-05', 'seats', 10),
  figure('2026-05', 'visits', 3, 'north'),
  figure('2026-05', 'visits', 2, 'south'),
  figure('2026-06', 'hours', 20),
  figure('2026-06', 'visits', 2, 'north'),
]
const MORE = [...KNOWN, figure('2026-06', 'hours', 40)]
const basis = (totals: Figure[], rules = bookOf(MOSS, [])) => ({ totals, catalogue: null, rules })
const score = (totals: Figure[], rules = bookOf(MOSS, [])) =>
  qualify({ asOf: TODAY, ...basis(totals, rules) })
const find = (totals: Figure[], id: string) => {
  const found = score(totals).criteria.find((one) => one.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

it('every programme has an id and metrics of its own', () => {
  const all = [...PROGRAMMES.map(({ programme }) => programme), MOSS]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { metrics } of all)
    for (const [id, metric] of Object.entries(metrics)) expect(metric.id).toBe(id)
})

it('is scored: 40 × 2 at most 50 + 60 × 0.5 = 80.0, and of its regions North passes with 11', () => {
  const { status, groups } = score(KNOWN)
  expect(status).toBe('in_progress')
  expect(
    groups.map(({ id, status, alternative, criteria }) => [
      id,
      status,
      alternative,
      criteria.map(({ display }) => display).join(),
    ]),
  ).toEqual([
    ['gate', 'in_progress', false, '13,80.0'],
    ['north', 'completed', true, '11'],
    ['south', 'in_progress', true, '2'],
  ])
  expect(missing(find(KNOWN, 'delivery-points'))).toBe('20 points to go: 40 hours.')
})

it('is explained by its tree: what each part brings, and what the limit took away', () => {
  const points = find(KNOWN, 'delivery-points')
  const { Score, formula, made } = explain(points)
  expect(formula(points).numbers).toBe('80.0 = 50.0 (40 × 2, at most 50) + 60 × 0.5')
  expect(made(points)).toBe('50.0 (40 × 2, at most 50) + 60 × 0.5')
  expect(citedValues(points).map(({ name, cited }) => `${name} ${cited.value}`)).toEqual([
    'benchmark 100',
    'weight of Seats 2',
    'weight of Hours 0.5',
    'limit of Seats 50',
    'limit of Hours null',
  ])
  const html = renderToStaticMarkup(<Score criterion={points} hrefOf={({ part }) => `#${part}`} />)
  expect(html).toContain('30.0 points of Seats are beyond the limit of 50')
  expect(html).toContain('href="#hours"')
})

it('has a verdict, and what would be lost first', () => {
  const rest = { asOf: TODAY, today: TODAY, anniversary: null, hasData: true }
  expect(outlookOf({ ...basis(KNOWN), ...rest }).verdict.text).toBe(
    'In-progress. 20 delivery points and nothing else stand between you and qualification.',
  )
  expect(outlookOf({ ...basis(MORE), ...rest }).verdict.text).toBe(
    'Completed. You qualify, badged in North. Delivery points drop below 100 points on 1 Aug 2026 unless 50 more come in by then.',
  )
})

it('has trends, refreshes and a forecast that says nothing of too few months', () => {
  const months = scoreMonths(basis(MORE), TODAY)
  const trend = trendOf(months, MORE, { id: 'delivery-points', kind: 'figures' }, TODAY)
  expect(trend.map(({ month, end }) => `${month} ${end?.display}`)).toEqual([
    '2026-04 70.0',
    '2026-05 70.0',
    '2026-06 100.0',
    '2026-07 50.0',
  ])
  expect(trendFinding(trend)).toContain('100.0 at the end of Jun 2026; the highest so far.')
  const { refreshes } = fallingOut(basis(MORE), TODAY)
  expect(refreshes[0]?.leaves).toEqual(['2026-04'])
  expect(refreshes[0]?.criteria.map(({ id, after }) => `${id} ${after.display}`)).toEqual([
    'visits 7',
    'delivery-points 50.0',
    'north/visits 5',
    'south/visits 2',
  ])
  const asked = { ...basis(MORE), anniversary: '2026-10-01', through: { figures: TODAY } }
  const { criteria } = forecastOf(asked, asked.anniversary, futuresOf(asked))
  expect(criteria.map(({ silence }) => silence)).toEqual(Array(4).fill('too_few_months'))
})

const AHEAD = { asOf: '2026-08-15', isAnniversary: true, today: TODAY }

it('has a plan: 100 − 30 points are 140 hours, and North, which is nearest, lacks 10 − 5 visits', () => {
  const plan = planFor({ ...AHEAD, ...basis(KNOWN) }, mossSteps)
  expect(planSentence(plan)).toBe(
    'For the anniversary on 15 Aug 2026 bring in 140 hours and 5 visits by 31 Jul 2026, the last day that counts. That is 47 and 2 a week for 3 weeks.',
  )
  expect([plan.nearest?.group, plan.lines.map(({ least }) => least?.length)]).toEqual(['north', [0, 1, 1, 1]])
})

it('and would have one without a word of its own: what is missing, as each unit tells it', () => {
  expect(planSentence(planFor({ ...AHEAD, ...basis(KNOWN) }, missingSteps))).toContain(
    'bring in 70 delivery points and 5 visits in North by 31 Jul 2026',
  )
})

it('a change is told by its criterion: 40 hours more are 20.0 points', () => {
  const side = (totals: Figure[]) => ({ asOf: TODAY, ...basis(totals) })
  const { steps } = walk(side(KNOWN), [{ cause: 'more', side: side(MORE) }])
  expect(
    steps.flatMap(({ effects }) =>
      effects.map(({ id, before, after }) => `${id} ${before.display} → ${after.display}`),
    ),
  ).toEqual(['delivery-points 80.0 → 100.0'])
})

it('its values have keys, by which an organization may have its own: with a benchmark of 80 it passes', () => {
  const key = 'delivery-points/threshold'
  const [set] = MOSS.ruleSets
  expect(set && valuesOf(set).map((one) => one.key)).toContain('area/visits/threshold')
  const own = { id: 1, ruleSet: 'moss-2026-01', key, value: '80', reason: 'x', since: TODAY, byName: 'x' }
  expect(score(KNOWN, bookOf(MOSS, [own])).status).toBe('completed')
})
