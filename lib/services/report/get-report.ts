import type { PlainDate } from '../../dates'
import { criteriaOf } from '../../scoring/criteria'
import { type FallingOut, fallingOut } from '../../scoring/falling-out/refreshes'
import { type Plan, planFor } from '../../scoring/plan/plan'
import type { Criterion } from '../../scoring/qualification'
import { trendFinding } from '../../scoring/trends/finding'
import { scoreMonths, type TrendMonth, trendOf } from '../../scoring/trends/trend'
import { authorize, type Ctx } from '../context'
import { getOverview } from '../training-services/get-overview'
import { type History, readHistory } from '../training-services/history'
import type { Overview } from '../training-services/overview'
import { rememberedFor } from '../training-services/remembered'

/** One criterion at the last twelve month ends, and what the whole of its history says. */
export type ReportTrend = { criterion: Criterion; monthEnds: TrendMonth[]; finding: string }

/** What a manager wants to know on one page: other services' and the scorer's results, nothing of its own. */
export type Report = {
  overview: Overview
  /** The base criteria, and the surveys of every area that has begun. */
  trends: ReportTrend[]
  fallingOut: FallingOut
  /** null until the organization has given its anniversary. */
  plan: Plan | null
  madeFor: string
}

const MONTH_ENDS = 12

/** @throws LaurelError forbidden, NoRuleSetError */
export async function getReport(ctx: Ctx): Promise<Report> {
  authorize(ctx, 'qualification:read')
  const [overview, history] = await Promise.all([getOverview(ctx), readHistory(ctx)])
  const { totals, today, anniversary } = history
  return {
    overview,
    trends: trendsOf(overview, history),
    fallingOut: rememberedFor(totals, `falling out ${today}`, () => fallingOut(history, today)),
    plan: anniversary === null ? null : planAt(history, anniversary),
    madeFor: ctx.actorName,
  }
}

const planAt = (history: History, asOf: PlainDate): Plan =>
  rememberedFor(history.totals, `plan ${asOf} ${history.today}`, () =>
    planFor({ ...history, asOf, today: history.today }),
  )

function trendsOf({ qualification }: Overview, history: History): ReportTrend[] {
  const { totals, today } = history
  const months = rememberedFor(totals, `scored months ${today}`, () => scoreMonths(history, today))
  return criteriaOf(qualification)
    .filter(
      ({ metric, area, status }) => !area || (metric === 'survey-completions' && status !== 'not_started'),
    )
    .map((criterion) => {
      const trend = trendOf(months, totals, criterion, today)
      const monthEnds = trend.filter(({ unfinished }) => !unfinished).slice(-MONTH_ENDS)
      return { criterion, monthEnds, finding: trendFinding(trend) }
    })
}
