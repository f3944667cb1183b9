import { expect } from '@playwright/test'
import { ask, errorOf, jsonOf, test } from '../support/api-demo'

const AREAS = [
  'business-applications',
  'data-ai',
  'digital-app-innovation',
  'infrastructure',
  'security',
  'modern-work',
]

/** training-services.md §6: [courseware, exams, average, areas as surveys / average, base, overall]. */
const REFERENCE = {
  'contoso-learning': {
    base: ['811.0', '395.0', '4.48', 'in_progress'],
    areas: ['59 / 4.15', '360 / 4.54', '0 / 0.0', '0 / 0.0', '0 / 0.0', '0 / 0.0'],
    completed: ['data-ai'],
    status: 'in_progress',
  },
  'fabrikam-training': {
    base: ['1127.0', '395.0', '4.5', 'completed'],
    areas: ['46 / 4.23', '334 / 4.56', '0 / 0.0', '202 / 4.46', '12 / 4.5', '0 / 0.0'],
    completed: ['data-ai', 'infrastructure'],
    status: 'completed',
  },
  'northwind-academy': {
    base: ['0.0', '0.0', '0.0', 'not_started'],
    areas: AREAS.map(() => '0 / 0.0'),
    completed: [],
    status: 'not_started',
  },
}

type Criterion = { display: string; score: number | null; status: string }
type Area = { id: string; status: string; surveyCompletions: Criterion; averageResponseScore: Criterion }

for (const [slug, expected] of Object.entries(REFERENCE))
  test(`${slug} shows exactly the reference figures: ${expected.base.join(', ')}`, async ({ api }) => {
    const answer = await ask(api, await api.token(slug, 'viewer'), `${slug}/training-services/qualification`)
    expect(answer.status).toBe(200)
    const { org, asOf, window, ruleSet, status, base, areas, dataThrough } = jsonOf(answer)
    expect({ org, asOf, window, ruleSet }).toEqual({
      org: slug,
      asOf: '2026-11-21',
      window: { from: '2025-11-01', to: '2026-10-31' },
      ruleSet: 'tsp-2025-08',
    })
    const criteria: Criterion[] = Object.values(base.criteria)
    expect([...criteria.map(({ display }) => display), base.status]).toEqual(expected.base)
    const shown = (one: Area) => `${one.surveyCompletions.display} / ${one.averageResponseScore.display}`
    expect(areas.map(shown)).toEqual(expected.areas)
    expect(areas.map(({ id }: Area) => id)).toEqual(AREAS)
    expect(areas.filter((one: Area) => one.status === 'completed').map(({ id }: Area) => id)).toEqual(
      expected.completed,
    )
    expect(status).toBe(expected.status)
    expect(dataThrough === null).toBe(slug === 'northwind-academy')
  })

const CRITERION = ['status', 'score', 'display', 'threshold', 'parts']

test('the answer has exactly the documented keys, in their order', async ({ api }) => {
  const path = 'contoso-learning/training-services/qualification'
  const answer = await ask(api, await api.token('contoso-learning', 'executive_viewer'), path)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const body = jsonOf(answer)
  expect(Object.keys(body)).toEqual([
    'org',
    'asOf',
    'window',
    'ruleSet',
    'dataThrough',
    'status',
    'base',
    'areas',
  ])
  expect(Object.keys(body.base)).toEqual(['status', 'criteria'])
  const { coursewareCompletions, examUnitPurchases, averageResponseScore, ...others } = body.base.criteria
  expect(others).toEqual({})
  const [area] = body.areas
  expect(Object.keys(area)).toEqual(['id', 'status', 'surveyCompletions', 'averageResponseScore'])
  for (const criterion of [
    coursewareCompletions,
    examUnitPurchases,
    averageResponseScore,
    area.surveyCompletions,
    area.averageResponseScore,
  ])
    expect(Object.keys(criterion)).toEqual(CRITERION)
  expect(coursewareCompletions).toEqual({
    status: 'in_progress',
    score: 811,
    display: '811.0',
    threshold: 1000,
    parts: { fundamentalsAndOthers: { count: 0, points: 0 }, advanced: { count: 811, points: 811 } },
  })
  expect(examUnitPurchases).toEqual({
    status: 'completed',
    score: 395,
    display: '395.0',
    threshold: 200,
    parts: { fundamentalsAndOthers: { units: 90, points: 45 }, advanced: { units: 350, points: 350 } },
  })
  expect(averageResponseScore).toEqual({
    status: 'completed',
    score: 16_650 / 3710,
    display: '4.48',
    threshold: 4.25,
    parts: { points: 16_650, answers: 3710, surveys: 419 },
  })
  expect(area.surveyCompletions).toEqual({
    status: 'in_progress',
    score: 59,
    display: '59',
    threshold: 200,
    parts: { surveys: 59 },
  })
})

test('as CSV: a line per criterion with the same figures as the JSON', async ({ api }) => {
  const path = 'contoso-learning/training-services/qualification?format=csv'
  const answer = await ask(api, await api.token('contoso-learning', 'viewer'), path)
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="contoso-learning-qualification-2026-11-21.csv"',
  )
  const lines = answer.text.replaceAll('"', '').trimEnd().split('\n')
  expect(lines).toHaveLength(1 + 3 + 2 * AREAS.length)
  expect(lines.slice(0, 5)).toEqual([
    'metric,area,score,display,threshold,status,as_of,rule_set',
    'courseware-completions,,811,811.0,1000,in_progress,2026-11-21,tsp-2025-08',
    'exam-unit-purchases,,395,395.0,200,completed,2026-11-21,tsp-2025-08',
    `average-response-score,,${16_650 / 3710},4.48,4.25,completed,2026-11-21,tsp-2025-08`,
    'survey-completions,business-applications,59,59,200,in_progress,2026-11-21,tsp-2025-08',
  ])
})

test('without answers the average is unknown: null, shown as 0.0, not started; sums are 0', async ({
  api,
}) => {
  const path = 'northwind-academy/training-services/qualification'
  const { base } = jsonOf(await ask(api, await api.token('northwind-academy', 'viewer'), path))
  expect(base.criteria.averageResponseScore).toMatchObject({
    score: null,
    display: '0.0',
    status: 'not_started',
  })
  expect(base.criteria.coursewareCompletions).toMatchObject({
    score: 0,
    display: '0.0',
    status: 'not_started',
  })
})

/** The rule set of an as-of date, or the error. */
const DATES: [string, string][] = [
  ['2026-12-01', 'tsp-2025-08'],
  ['2025-08-01', 'tsp-2025-08'],
  ['2025-07-31', 'tsp-2023-09'],
  ['2023-09-18', 'tsp-2023-09'],
  ['2023-09-17', 'tsp-2022-10'],
  ['2022-10-01', 'tsp-2022-10'],
  ['2022-09-30', 'no_rule_set'],
  ['2026-02-29', 'invalid_request'],
  ['2026-1-1', 'invalid_request'],
  ['yesterday', 'invalid_request'],
  ['', 'invalid_request'],
]

for (const [date, expected] of DATES)
  test(`as of "${date}": ${expected}`, async ({ api }) => {
    const path = `contoso-learning/training-services/qualification?as_of=${date}`
    const answer = await ask(api, await api.token('contoso-learning', 'viewer'), path)
    if (answer.status === 200) expect(jsonOf(answer).ruleSet).toBe(expected)
    else expect(errorOf(answer)).toEqual([400, expected])
  })

test('every role that reads sees the same figures, also limited to a location', async ({ api }) => {
  const path = 'fabrikam-training/training-services/qualification'
  const of = async (role: 'global_admin' | 'viewer', only?: number[]) =>
    (await ask(api, await api.token('fabrikam-training', role, only), path)).text
  const whole = await of('global_admin')
  expect(await of('viewer')).toBe(whole)
  expect(await of('viewer', [])).toBe(whole)
})
