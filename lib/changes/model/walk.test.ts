import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, surveys } from '../../../tests/oracle/totals'
import type { TrainingSide } from '../../programmes/training-services/basis'
import { buildCatalogue, type CatalogueEntry } from '../../programmes/training-services/catalogue'
import { ruleBook, SHIPPED_RULES } from '../../programmes/training-services/rule-book'
import type { Total } from '../../programmes/training-services/tallies'
import { cut, subtract, ZERO } from '../../scoring/rational'
import { type Cause, MOST_EVENTS, stagesBetween, type TotalsEvent } from './stages'
import { type Effect, type Step, walk } from './walk'

const CATALOGUE = buildCatalogue([])
const side = (asOf: string, totals: Total[], more: Partial<TrainingSide> = {}): TrainingSide => ({
  asOf,
  totals,
  catalogue: CATALOGUE,
  rules: SHIPPED_RULES,
  ...more,
})
const event = (seq: number, ...deltas: Total[]): TotalsEvent => ({ seq, deltas })
const minus = (total: Total): Total => ({
  ...total,
  rows: -total.rows,
  units: -total.units,
  answeredRows: -total.answeredRows,
  answers: -total.answers,
  answerPoints: -total.answerPoints,
})
const between = (from: TrainingSide, to: TrainingSide, events: TotalsEvent[] = []) =>
  walk(from, stagesBetween(from, to, events))
const nameOf = (cause: Cause<TotalsEvent>) =>
  cause.kind === 'event' ? `event ${cause.event.seq}` : cause.kind

/** `left 20.0 → 10.0 (0 in, 10 out)`, for one criterion. */
function lines(steps: Step<Cause<TotalsEvent>>[], metric: Effect['metric'], area: string | null = null) {
  return steps.map(({ cause, effects }) => {
    const effect = effects.find((one) => one.metric === metric && one.group === area)
    if (!effect) return nameOf(cause)
    const { before, after, rowsIn, rowsOut } = effect
    return `${nameOf(cause)} ${before.display} → ${after.display} (${rowsIn} in, ${rowsOut} out)`
  })
}

const courseware = (steps: Step<Cause<TotalsEvent>>[]) => lines(steps, 'courseware-completions')

describe('the window moves', () => {
  it('from October to November 2026: 10 rows of October 2025 leave, 4 of October 2026 enter: 20 − 10 + 4 = 14', () => {
    const totals = [
      redemptions('AZ-104T00', 10, { month: '2025-10' }),
      redemptions('AZ-104T00', 10, { month: '2026-03' }),
      redemptions('AZ-104T00', 4, { month: '2026-10' }),
    ]
    const { steps } = between(side('2026-10-21', totals), side('2026-11-21', totals))
    expect(courseware(steps)).toEqual([
      'left 20.0 → 10.0 (0 in, 10 out)',
      'entered 10.0 → 14.0 (4 in, 0 out)',
    ])
    expect(steps.map(({ cause }) => cause)).toMatchObject([
      { months: { from: '2025-10', to: '2025-10' } },
      { months: { from: '2026-10', to: '2026-10' } },
    ])
  })

  it('within a month nothing moves: no step', () => {
    const totals = [redemptions('AZ-104T00', 10)]
    expect(between(side('2026-11-01', totals), side('2026-11-30', totals)).steps).toEqual([])
  })

  it('by more than its length: all 12 months leave, others enter', () => {
    const totals = [
      redemptions('AZ-104T00', 10, { month: '2025-03' }),
      redemptions('AZ-104T00', 4, { month: '2026-10' }),
    ]
    const { steps } = between(side('2025-09-01', totals), side('2026-11-01', totals))
    expect(courseware(steps)).toEqual(['left 10.0 → 0.0 (0 in, 10 out)', 'entered 0.0 → 4.0 (4 in, 0 out)'])
    expect(steps.map(({ cause }) => cause)).toMatchObject([
      { months: { from: '2024-09', to: '2025-08' } },
      { months: { from: '2025-11', to: '2026-10' } },
    ])
  })
})

describe('events', () => {
  const before = [redemptions('AZ-104T00', 5)]

  it('an import of 3 and a withdrawal of 2: 5 + 3 − 2 = 6', () => {
    const [came, gone] = [redemptions('AZ-104T00', 3, { month: '2026-09' }), redemptions('AZ-104T00', 2)]
    const after = [redemptions('AZ-104T00', 3), came]
    const { steps } = between(side('2026-11-21', before), side('2026-11-21', after), [
      event(1, came),
      event(2, minus(gone)),
    ])
    expect(courseware(steps)).toEqual(['event 1 5.0 → 8.0 (3 in, 0 out)', 'event 2 8.0 → 6.0 (0 in, 2 out)'])
  })

  it('the limit of 300 points: of 10 redemptions after the 595th, 5 bring half a point each', () => {
    const low = redemptions('AZ-900T00', 595)
    const came = redemptions('AZ-900T00', 10, { month: '2026-08' })
    const { steps } = between(side('2026-11-21', [low]), side('2026-11-21', [low, came]), [event(1, came)])
    expect(courseware(steps)).toEqual(['event 1 297.5 → 300.0 (10 in, 0 out)'])
  })

  it('a trainer who is no longer eligible takes 2 surveys of 45 points: 90 of 18 answers go, 27 of 9 stay', () => {
    const kept = surveys('AZ-104T00', 1, 27)
    const lost = surveys('AZ-104T00', 2, 90, { month: '2026-09' })
    const forfeited = { ...lost, eligibility: 'mct_not_eligible' }
    const { steps } = between(side('2026-11-21', [kept, lost]), side('2026-11-21', [kept, forfeited]), [
      event(7, minus(lost), forfeited),
    ])
    expect(lines(steps, 'average-response-score')).toEqual(['event 7 4.33 → 3.0 (0 in, 2 out)'])
    expect(lines(steps, 'survey-completions', 'infrastructure')).toEqual(['event 7 3 → 1 (0 in, 2 out)'])
    expect(lines(steps, 'survey-completions', 'security')).toEqual(['event 7'])
  })

  it('outside the window they change nothing', () => {
    const old = redemptions('AZ-104T00', 9, { month: '2024-01' })
    const { steps } = between(side('2026-11-21', before), side('2026-11-21', [...before, old]), [
      event(1, old),
    ])
    expect(steps.map(({ effects }) => effects)).toEqual([[]])
  })

  it(`of ${MOST_EVENTS + 2} events the first 3 are one step`, () => {
    const one = redemptions('AZ-104T00', 1, { month: '2026-09' })
    const count = MOST_EVENTS + 2
    const events = Array.from({ length: count }, (_, index) => event(index + 1, one))
    const after = [...before, { ...one, rows: count }]
    const { steps } = between(side('2026-11-21', before), side('2026-11-21', after), events)
    expect(steps).toHaveLength(MOST_EVENTS + 1)
    expect(courseware(steps).slice(0, 2)).toEqual([
      'events 5.0 → 7.0 (2 in, 0 out)',
      'event 3 7.0 → 8.0 (1 in, 0 out)',
    ])
  })

  it('totals that the ledger does not explain are said to be so: 5 + 3 is not 9', () => {
    const came = redemptions('AZ-104T00', 3, { month: '2026-09' })
    const after = [...before, { ...came, rows: 4 }]
    const { steps } = between(side('2026-11-21', before), side('2026-11-21', after), [event(1, came)])
    expect(courseware(steps)).toEqual([
      'event 1 5.0 → 8.0 (3 in, 0 out)',
      'unexplained 8.0 → 9.0 (1 in, 0 out)',
    ])
  })
})

describe('catalogue and rules', () => {
  const own: CatalogueEntry = {
    type: 'course',
    number: 'AZ-104T00',
    title: 'Own',
    days: 1,
    area: 'infrastructure',
    level: 'fundamentals_and_others',
    assumed: false,
    from: null,
    to: null,
    source: 'own',
  }

  it('a course that counts half from now on: 10 → 5', () => {
    const totals = [redemptions('AZ-104T00', 10)]
    const { steps } = between(
      side('2026-11-21', totals),
      side('2026-11-21', totals, { catalogue: buildCatalogue([own]) }),
    )
    expect(courseware(steps)).toEqual(['catalogue 10.0 → 5.0 (0 in, 0 out)'])
  })

  it('from 17 to 18 September 2023: 10 redemptions of Fundamentals count 0.5 instead of 1, 4 exam units 2 instead of 4', () => {
    const totals = [
      redemptions('AZ-900T00', 10, { month: '2023-08' }),
      examUnits('AZ-900', 4, { month: '2023-08' }),
    ]
    const { steps } = between(side('2023-09-17', totals), side('2023-09-18', totals))
    expect(courseware(steps)).toEqual(['rule-set 10.0 → 5.0 (0 in, 0 out)'])
    expect(lines(steps, 'exam-unit-purchases')).toEqual(['rule-set 4.0 → 2.0 (0 in, 0 out)'])
    expect(steps[0]?.cause).toMatchObject({ kind: 'rule-set', from: 'tsp-2022-10', to: 'tsp-2023-09' })
  })

  it('local overrides: limit 250 instead of 300 takes 600 redemptions to 250; 13 months bring 7 rows of a month before', () => {
    const totals = [redemptions('AZ-900T00', 600), redemptions('AZ-104T00', 7, { month: '2025-10' })]
    const common = { id: 1, ruleSet: 'tsp-2025-08', reason: 'Agreed', since: '2026-11-01', byName: 'Ada' }
    const key = 'courseware-completions/fundamentals_and_others/cap'
    const rules = ruleBook([
      { ...common, key, value: '250' },
      { ...common, key: 'windowMonths', value: '13' },
    ])
    const { steps } = between(side('2026-11-21', totals), side('2026-11-21', totals, { rules }))
    expect(courseware(steps)).toEqual(['rule-values 300.0 → 257.0 (7 in, 0 out)'])
  })
})

it('a survey of Security makes an average of nothing: the change counts from zero, and back', () => {
  const one = surveys('SC-200T00', 1, 40)
  const [none, some] = [side('2026-11-21', []), side('2026-11-21', [one])]
  const change = (from: TrainingSide, to: TrainingSide, delta: Total) =>
    between(from, to, [event(1, delta)]).steps[0]?.effects.find(
      ({ id }) => id === 'security/average-response-score',
    )?.change ?? ZERO
  expect(cut(change(none, some, one))).toBe('4.44')
  expect(cut(subtract(ZERO, change(some, none, minus(one))))).toBe('4.44')
})
