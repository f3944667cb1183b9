import { leavingPage, progressPage, stepsPage } from '../../../paths/any-programme'
import { membershipPage } from '../../../paths/membership'
import { scorecardsPage } from '../../../paths/solutions-partner'
import type { OwnReport } from '../../../report/model/shown-report'
import type { OwnReporting } from '../../../report/own-reporting'
import { AREAS } from '../areas'
import { getCapability } from '../entry'
import { SOLUTIONS_PARTNER } from '../programme'
import {
  basisPart,
  factsPart,
  figureRows,
  type Reporting,
  risksPart,
  toDo,
  trendRows,
  verdictPart,
} from '../report/report-parts'
import { SCORE } from '../trends/point'
import { leaving } from './leaving'
import { planning } from './plan'
import { trends } from './trends'

/** What a manager wants to know on two sheets: other parts' and the scorer's results, nothing of its own. */
export const report: OwnReporting = async (ctx) => {
  const [capability, ahead, todo, ...told] = await Promise.all([
    getCapability(ctx),
    leaving.show(ctx, { refresh: null, criterion: null }),
    planning.show(ctx, null),
    ...AREAS.map((area) => trends.show(ctx, { metric: SCORE, area })),
  ])
  // Each trend is of all refreshes, and so of all rule sets that the report shows.
  const overrides = told[0]?.overrides ?? capability.overrides
  if (!ahead.leaving || !todo.plan) return { report: null, overrides }
  const { leaving: shown } = ahead
  const made = { capability, trends: told.map(({ trend }) => trend), leaving: shown, plan: todo.plan }
  return { report: reportOf(made, ctx), overrides }
}

function reportOf(made: Reporting, { slug, actorName }: { slug: string; actorName: string }): OwnReport {
  const { capability } = made
  const place = { slug, programme: SOLUTIONS_PARTNER.id }
  const api = `/api/v1/orgs/${slug}`
  return {
    org: { name: capability.org.name, demo: capability.org.demo, ids: ['Solutions Partner designations'] },
    today: capability.today,
    madeFor: actorName,
    verdict: verdictPart(made),
    facts: factsPart(made),
    figures: {
      name: 'Every area with its score, benchmark and status',
      column: 'Solution area',
      rows: figureRows(made),
      idle: null,
      foot: {
        page: scorecardsPage.href({ slug }),
        more: 'Every scorecard',
        also: { page: membershipPage.href({ slug }), name: 'Which are held, and until when' },
        table: `${api}/capability-score`,
        of: 'Figures',
      },
    },
    trends: {
      caption: 'Score at each month end',
      rows: trendRows(made),
      foot: {
        page: progressPage.href(place),
        more: 'Every month there is',
        table: `${api}/${place.programme}/trends`,
        of: 'Scores by month',
      },
    },
    risks: {
      ...risksPart(made),
      foot: {
        page: leavingPage.href(place),
        more: 'What leaves, row by row',
        table: `${api}/${place.programme}/falling-out`,
        of: 'Refreshes',
      },
    },
    todo: {
      ...toDo(made),
      foot: {
        page: stepsPage.href(place),
        more: 'The whole plan',
        table: `${api}/${place.programme}/plan`,
        of: 'Plan',
      },
    },
    ruleSet: capability.score.ruleSet,
    basis: basisPart(made),
  }
}
