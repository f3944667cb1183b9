import { authorize, type Ctx } from '../context'
import {
  addMonths,
  type DateRange,
  firstOf,
  type Month,
  monthOf,
  monthsBetween,
  nextRefresh,
  type PlainDate,
} from '../dates'
import { type ShownOverride, shownOverrides } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type CriterionPlace, criteriaOf, idAt } from '../scoring/criteria'
import type { Criterion } from '../scoring/criterion'
import { gapsInside, type NamedGap } from '../scoring/gap-words'
import { type Qualification, qualify } from '../scoring/qualification'
import type { Rational } from '../scoring/rational'
import { type History, readHistory } from './history'
import { latestOf } from './latest'
import { findGaps } from './missing-data'
import { knownThrough } from './model/expected/known-through'
import {
  type CriterionForecast,
  type FanPoint,
  type Forecast,
  fanOf,
  forecastOf,
} from './model/forecast/forecast'
import { futuresOf } from './model/forecast/futures'
import { rememberedFor } from './remembered'

/** One criterion: as it is, as it would be without anything new, and what the history lets one expect. */
export type ForecastRow = CriterionForecast & { now: Criterion; known: Criterion }
export type FanHistory = { asOf: PlainDate; score: Rational | null }
export type Fan = { row: ForecastRow; past: FanHistory[]; ahead: FanPoint[] }
export type ForecastPage = {
  today: PlainDate
  /** null: no anniversary is set, so there is no date to look ahead to. */
  anniversary: PlainDate | null
  hasData: boolean
  forecast: null | {
    window: DateRange
    ruleSet: string
    /** Months of the window that are not over. */
    monthsToCome: Month[]
    rows: ForecastRow[]
    chance: number | null
    /** Complete months that are known of each kind, at most 36. */
    months: Readonly<Record<string, number>>
    /** Kinds of which later files are assumed to be missing, and from when. */
    late: { kind: string; noun: string; since: PlainDate }[]
    gaps: NamedGap[]
    fan: Fan | null
  }
  overrides: readonly ShownOverride[]
}

/** Months before today that a fan shows. */
const PAST_MONTHS = 12

/**
 * What the history lets one expect of the official score as of the anniversary; never an official figure.
 * @param place of the criterion whose fan is wanted; null: the first @throws LaurelError forbidden, NoRuleSetError
 */
export async function getForecast(
  ctx: Ctx,
  place: CriterionPlace | null = null,
  registered: Registered = FIRST_PROGRAMME,
): Promise<ForecastPage> {
  authorize(ctx, 'qualification:read')
  const { programme } = registered
  const history = await readHistory(ctx, registered)
  const { today, anniversary, dataThrough } = history
  const hasData = latestOf(dataThrough) !== null
  const page = { today, anniversary, hasData, overrides: [] }
  if (anniversary === null || !hasData) return { ...page, forecast: null }
  const gaps = await findGaps(ctx, registered, history, { today, dataThrough })
  const { forecast, rows, through } = remembered(history, anniversary)
  const { window, ruleSet, chance, months } = forecast
  const chosen = place ? idAt(place) : criteriaOf(programme)[0]?.id
  const row = rows.find(({ id }) => id === chosen) ?? null
  return {
    ...page,
    overrides: shownOverrides(
      ctx,
      history.rules.overrides.filter((one) => one.ruleSet === ruleSet.id),
    ),
    forecast: {
      window,
      ruleSet: ruleSet.id,
      monthsToCome: monthsBetween(monthOf(today), addMonths(monthOf(anniversary), -1)),
      rows,
      chance,
      months,
      late: Object.entries(through).flatMap(([kind, since]) =>
        since < today ? [{ kind, noun: programme.nounOf(kind), since }] : [],
      ),
      gaps: gapsInside(gaps, { from: window.from, to: today }),
      fan: row ? fanFor(history, anniversary, row) : null,
    },
  }
}

type Remembered = {
  forecast: Forecast
  rows: ForecastRow[]
  through: Record<string, PlainDate>
  futures: ReturnType<typeof futuresOf>
}

function remembered(history: History, anniversary: PlainDate): Remembered {
  const { totals, today, cells, dataThrough } = history
  return rememberedFor(totals, `forecast ${today} ${anniversary}`, () => {
    const through = knownThrough({ cells, dataThrough, today })
    const futures = futuresOf({ ...history, anniversary, through })
    const forecast = forecastOf(history, anniversary, futures)
    const now = byId(qualify({ ...history, asOf: today }))
    const known = byId(qualify({ ...history, asOf: anniversary }))
    const rows = forecast.criteria.flatMap((criterion) => {
      const [one, other] = [now.get(criterion.id), known.get(criterion.id)]
      return one && other ? [{ ...criterion, now: one, known: other }] : []
    })
    return { forecast, rows, through, futures }
  })
}

function fanFor(history: History, anniversary: PlainDate, row: ForecastRow): Fan {
  const { totals, today } = history
  const { futures } = remembered(history, anniversary)
  return rememberedFor(totals, `fan ${today} ${anniversary} ${row.id}`, () => ({
    row,
    past: pastOf(history, row.id),
    ahead: fanOf(history, { id: row.id, today, anniversary }, futures),
  }))
}

/** The official score as of the first day of each of the last months, from the first with rules and a whole window. */
function pastOf(history: History, id: string): FanHistory[] {
  const { today, totals, rules } = history
  const first = totals.reduce<Month>((least, { month }) => (month < least ? month : least), monthOf(today))
  const points: FanHistory[] = []
  const start = firstOf(addMonths(monthOf(today), 1 - PAST_MONTHS))
  for (let asOf = start; asOf <= today; asOf = nextRefresh(asOf)) {
    if (!rules.sets.some(({ from }) => from <= asOf)) continue
    const months = rules.at(asOf).windowMonths.value
    if (addMonths(monthOf(asOf), -months) < first) continue
    points.push({ asOf, score: byId(qualify({ ...history, asOf })).get(id)?.score ?? null })
  }
  return points
}

const byId = ({ criteria }: Qualification) => new Map(criteria.map((criterion) => [criterion.id, criterion]))
