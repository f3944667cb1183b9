import { authorize, type Ctx } from '../context'
import { getFallingOut } from '../insight/get-falling-out'
import { type ForecastPage, getForecast } from '../insight/get-forecast'
import { getOverview } from '../insight/get-overview'
import { scoredMonths } from '../insight/get-trends'
import { type History, readHistory } from '../insight/history'
import type { FallingOut } from '../insight/model/falling-out/refreshes'
import { trendFinding } from '../insight/model/trends/finding'
import { type TrendMonth, trendOf } from '../insight/model/trends/trend'
import type { Overview } from '../insight/overview'
import { getPlan } from '../plan/get-plan'
import type { Plan } from '../plan/model/plan'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type Criterion, nameOf } from '../scoring/criterion'

/** One criterion at the last twelve month ends, and what the whole of its history says. */
export type ReportTrend = { criterion: Criterion; monthEnds: TrendMonth[]; finding: string }

/** What a manager wants to know on one page: other services' and the scorer's results, nothing of its own. */
export type Report = {
  overview: Overview
  /** The base criteria, and the surveys of every area that has begun. */
  trends: ReportTrend[]
  fallingOut: FallingOut
  forecast: ForecastPage
  /** null until the organization has given its anniversary. */
  plan: Plan | null
  madeFor: string
}

const MONTH_ENDS = 12

/** @throws LaurelError forbidden, NoRuleSetError */
export async function getReport(ctx: Ctx, registered: Registered = FIRST_PROGRAMME): Promise<Report> {
  authorize(ctx, 'qualification:read')
  const [overview, history, fallingOut, forecast, { plan }] = await Promise.all([
    getOverview(ctx, {}, registered),
    readHistory(ctx, registered),
    getFallingOut(ctx, { refresh: null }, registered),
    getForecast(ctx, null, registered),
    getPlan(ctx, {}, registered),
  ])
  return { overview, trends: trendsOf(overview, history), fallingOut, forecast, plan, madeFor: ctx.actorName }
}

function trendsOf({ qualification }: Overview, history: History): ReportTrend[] {
  const { totals, today, rules } = history
  const { programme } = rules
  const months = scoredMonths(history)
  return qualification.groups
    .filter(({ alternative, status }) => !alternative || status !== 'not_started')
    .flatMap(({ criteria }) => criteria)
    .filter(({ group, unit }) => group === null || unit.additive)
    .map((criterion) => {
      const { kind = '' } = programme.metrics[criterion.metric] ?? {}
      const trend = trendOf(months, totals, { ...nameOf(criterion), kind }, today)
      const monthEnds = trend.filter(({ unfinished }) => !unfinished).slice(-MONTH_ENDS)
      return { criterion, monthEnds, finding: trendFinding(trend) }
    })
}
