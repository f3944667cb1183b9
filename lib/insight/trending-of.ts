import type { AnyProgramme, Registered } from '../programmes/registered'
import { criteriaOf, idAt, misplaced, placeOf } from '../scoring/criteria'
import { metricIn } from '../scoring/programme'
import { getTrends, type Trends } from './get-trends'
import { shownTrend } from './shown-trend'
import type { Split, Trending } from './trending'
import { trendsJson } from './trends-json'
import { monthsTable, partMonthsTable, partsTable } from './trends-tables'

/** How trends of a programme are asked for; null: it has none. */
export const trendingOf = (row: AnyProgramme): Trending | null =>
  'facts' in row ? ofCriteria(row) : (row.trends ?? null)

/** Of every programme whose rules are a tree of criteria. */
function ofCriteria(registered: Registered): Trending {
  const { programme } = registered
  return {
    lead: 'How each number came to where it is: what every month brought, and the score at its end.',
    places: criteriaOf(programme).map(placeOf),
    choicesAt: (chosen) => [
      {
        title: null,
        links: criteriaOf(programme).map(({ id, metric, group }) => ({
          name: [
            metricIn(programme, metric).words.title,
            ...(group ? [programme.groupName(group)] : []),
          ].join(', '),
          place: placeOf({ metric, group }),
          here: id === idAt(chosen),
        })),
      },
    ],
    misplaced: (place) => misplaced(programme, place),
    async show(ctx, place) {
      const trends = await getTrends(ctx, { ...place, by: null }, registered)
      return { trend: shownTrend(trends), overrides: trends.overrides }
    },
    async answer(ctx, place, split) {
      const trends = await getTrends(ctx, { ...place, by: split.by }, registered)
      return { json: trendsJson(ctx.slug, trends), table: tableOf(trends, split) }
    },
  }
}

function tableOf(trends: Trends, { by, over }: Split) {
  if (by === null) return monthsTable(trends)
  return over === 'window' ? partsTable(trends) : partMonthsTable(trends)
}
