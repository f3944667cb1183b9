import type { ForecastJson } from '../answers/forecast'
import type { Table } from '../exports/table'
import { placeOf } from '../scoring/criteria'
import { type Rational, toNumber } from '../scoring/rational'
import type { Fan, ForecastPage, ForecastRow } from './get-forecast'
import type { Range } from './model/forecast/forecast'
import { overrideJson } from './qualification-json'

const numberOf = (score: Rational | null | undefined) => (score ? toNumber(score) : null)
const rangeJson = (range: Range | null) =>
  range && {
    low: toNumber(range.low),
    middle: toNumber(range.middle),
    high: toNumber(range.high),
  }

/** The documented answer of `GET …/training-services/forecast`. */
export const forecastJson = (
  org: string,
  { today, anniversary, forecast, overrides }: ForecastPage,
): ForecastJson => ({
  org,
  official: false,
  today,
  asOf: anniversary,
  forecast: forecast && {
    window: forecast.window,
    ruleSet: forecast.ruleSet,
    interval: 0.8,
    chance: forecast.chance,
    monthsToCome: forecast.monthsToCome,
    monthsKnown: forecast.months,
    late: forecast.late.map(({ kind, since }) => ({ kind, since })),
    criteria: forecast.rows.map(rowJson),
    fan: forecast.fan && fanJson(forecast.fan),
  },
  ...(overrides.length > 0 && { overrides: overrides.map(overrideJson) }),
})

const rowJson = ({ now, known, range, chance, silence }: ForecastRow) => ({
  criterion: now.id,
  ...placeOf(now),
  now: numberOf(now.score),
  known: numberOf(known.score),
  threshold: known.threshold && Number(known.threshold.value),
  range: rangeJson(range),
  chance,
  silence,
})

const fanJson = ({ row, past, ahead }: Fan) => ({
  criterion: row.id,
  past: past.map(({ asOf, score }) => ({ asOf, score: numberOf(score) })),
  ahead: ahead.map(({ asOf, range }) => ({ asOf, range: rangeJson(range) })),
})

export const forecastTable = (rows: readonly ForecastRow[]): Table<ForecastRow> => ({
  name: 'forecast',
  columns: [
    { name: 'criterion', of: ({ id }) => id },
    { name: 'metric', of: ({ now }) => now.metric },
    { name: 'area', of: ({ now }) => now.group },
    { name: 'now', of: ({ now }) => now.display },
    { name: 'known', of: ({ known }) => known.display },
    { name: 'low', of: ({ now, range }) => range && now.unit.show(range.low) },
    { name: 'middle', of: ({ now, range }) => range && now.unit.show(range.middle) },
    { name: 'high', of: ({ now, range }) => range && now.unit.show(range.high) },
    { name: 'threshold', of: ({ known }) => known.threshold?.value ?? null },
    { name: 'chance', of: ({ chance }) => chance },
    { name: 'silence', of: ({ silence }) => silence },
  ],
  rows,
})

type FanRow = { asOf: string; score: Rational | null; range: Range | null }

/** What was, and what may come, of one criterion. */
export const fanTable = ({ row, past, ahead }: Fan): Table<FanRow> => {
  const show = (score: Rational | null | undefined) => (score ? row.now.unit.show(score) : null)
  return {
    name: `forecast-${row.id.replace('/', '-')}`,
    columns: [
      { name: 'as_of', of: ({ asOf }) => asOf },
      { name: 'score', of: ({ score }) => show(score) },
      { name: 'low', of: ({ range }) => show(range?.low) },
      { name: 'middle', of: ({ range }) => show(range?.middle) },
      { name: 'high', of: ({ range }) => show(range?.high) },
    ],
    rows: [
      ...past.map(({ asOf, score }) => ({ asOf, score, range: null })),
      ...ahead.map(({ asOf, range }) => ({ asOf, score: null, range })),
    ],
  }
}
