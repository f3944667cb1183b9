import { showDate, showMonth } from '../dates'
import type { Criterion } from '../scoring/criterion'
import { metricIn } from '../scoring/programme'
import { toNumber } from '../scoring/rational'
import { beforeCap } from '../scoring/units/before-cap'
import type { RuleChange, Trends } from './get-trends'
import type { ShownMonth, ShownTrend } from './model/trends/shown'
import type { TrendMonth } from './model/trends/trend'
import { ownColumns } from './own-columns'
import { amountDisplay } from './trends-json'

/** The trend of a programme of criteria as its page shows it. */
export function shownTrend(trends: Trends): ShownTrend {
  const { programme, metric, area, finding } = trends
  const { unit, words } = metricIn(programme, metric)
  const months = trends.months.map((one) => shownMonth(one, trends, words.unitWord || unit.name))
  const values = trends.months.flatMap(({ end }) => [
    ...(end?.score ? [toNumber(end.score)] : []),
    ...(end?.threshold ? [Number(end.threshold.value)] : []),
  ])
  return {
    programme,
    place: { metric, area },
    name: area ? `${words.title}, ${programme.groupName(area)}` : words.title,
    finding,
    months,
    marks: trends.ruleChanges.map((change) => ({
      month: change.month,
      name: change.ruleSet.id,
      text: ruleChangeText(change),
    })),
    axis: unit.axis(values),
    columns: ownColumns(trends).map(({ name }) => ({ name })),
    scoreName: 'Score at its end',
    legend: {
      line: 'Score at the month’s end, over the window that ends with it',
      dashed: dashedWords(trends),
      bars: 'What the month brings by itself, before any limit',
    },
    empty: 'A trend begins with the first file that has rows of this kind.',
  }
}

function shownMonth(one: TrendMonth, trends: Trends, unitWord: string): ShownMonth {
  const { month, own, end, covered, unfinished } = one
  const sure = end !== null && covered && !unfinished
  const amount = own && beforeCap(own)
  return {
    month,
    score: end?.score ? toNumber(end.score) : null,
    display: end?.unit.column(end.display) ?? null,
    sure,
    benchmark: end?.threshold?.value ?? null,
    ...(end && { status: end.status }),
    own: amount && toNumber(amount),
    unfinished,
    cells: ownColumns(trends).map(({ of }) => own && of(own)),
    told: `${showMonth(month)}: ${told({ own, end }, sure, unitWord)}`,
    notes: notesOf(one, trends),
    files: trends.published.find((files) => files.month === month) ?? null,
  }
}

/** `811.0; benchmark 1000; in the month 125.0 points` */
function told({ own, end }: Pick<TrendMonth, 'own' | 'end'>, sure: boolean, unit: string): string {
  const brought = own && amountDisplay(own)
  const parts = [
    end?.score && `${end.display}${sure ? '' : ', not final'}`,
    end?.threshold && `benchmark ${end.threshold.value}`,
    brought && `in the month ${brought} ${unit}`,
  ]
  return parts.filter(Boolean).join('; ')
}

function notesOf(one: TrendMonth, { ruleChanges }: Trends): string[] {
  const change = ruleChanges.find(({ month }) => month === one.month)
  return [
    ...(one.ruleSet === null ? ['before the first rule set'] : []),
    ...(one.own === null && one.ruleSet !== null ? ['no line items'] : []),
    ...(one.unfinished ? ['still runs'] : []),
    ...(one.end && !one.covered ? ['window begins before the data'] : []),
    ...(change ? [ruleChangeText(change)] : []),
  ]
}

const ruleChangeText = ({ on, ruleSet }: RuleChange): string => `${ruleSet.title}, from ${showDate(on)}`

function dashedWords({ months }: Trends): string | null {
  const open = months.some(
    ({ unfinished, own }: { unfinished: boolean; own: Criterion | null }) => unfinished && own,
  )
  const short = months.some(({ end, covered }) => end && !covered)
  if (!open && !short) return null
  const why = [
    ...(short ? ['window begins before the first line item'] : []),
    ...(open ? ['the month still runs'] : []),
  ].join(', or ')
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}: not to be compared`
}
