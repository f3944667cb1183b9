import { showDate, showMonth } from '../../../dates'
import type { ShownLeaving } from '../../../insight/model/falling-out/shown'
import type { ShownTrend } from '../../../insight/model/trends/shown'
import type { ShownPlan } from '../../../plan/model/shown'
import type { OwnReport, ReportFigure, ReportRisks, ReportTrend } from '../../../report/model/shown-report'
import { areaName } from '../../solution-areas'
import { goesWords } from '../ahead/ahead-words'
import { designationsIn } from '../ahead/next-losses'
import { showPoints } from '../answer/show'
import type { Capability } from '../capability'
import { leastWords } from '../rules/least-points'
import { dataGaps } from '../words/data-gaps'
import { areaMissing, decidingOf, isUnknown } from '../words/missing-words'
import { FAMILY_NAMES, METRIC_NAMES, STATUS_WORDS, TRACK_NAMES } from '../words/names'
import { refreshWords } from '../words/refresh-words'
import { verdictOf } from '../words/verdict-words'

export type Reporting = {
  capability: Capability
  /** Of each area its score at the refreshes, in the order of the areas. */
  trends: readonly ShownTrend[]
  leaving: ShownLeaving
  plan: ShownPlan
}

const MONTH_ENDS = 12

export function verdictPart({ capability: { score, losses } }: Reporting): OwnReport['verdict'] {
  const { lead, rest, also, qualified, focus } = verdictOf(score, losses)
  const all = qualified === score.areas.length
  return {
    status: all ? 'completed' : focus ? 'in_progress' : 'not_started',
    text: `${lead}${rest}`,
    notes: also,
  }
}

export function factsPart({ capability: { score, families } }: Reporting): OwnReport['facts'] {
  const months = [...new Set(families.flatMap(({ month }) => month ?? []))].sort().map(showMonth)
  return [
    ['As of', showDate(score.asOf)],
    ['Figures of', months.length > 0 ? months.join(', ') : 'no month'],
    ['Next refresh', refreshWords(score.asOf, score.ruleSet)],
    ['Rule set', score.ruleSet.id],
  ]
}

/** The six areas with what each metric of the track that decides brings. */
export const figureRows = ({ capability: { score, losses } }: Reporting): ReportFigure[] =>
  score.areas.map((area) => {
    const track = decidingOf(area)
    const unknown = isUnknown(track) && area.score.n === 0n
    const going = designationsIn(losses).filter(({ id }) => id === area.id)
    const brings = track.metrics.map(
      ({ id, value, points, max }) =>
        `${METRIC_NAMES[id].toLowerCase()} ${value === null ? 'unknown' : showPoints(points)} of ${showPoints(max)}`,
    )
    return {
      id: area.id,
      name: areaName(area.id),
      made: `${area.tracks.length > 1 ? `${TRACK_NAMES[area.track]}: ` : ''}${brings.join(', ')}`,
      atLeast: false,
      display: unknown ? 'unknown' : showPoints(area.score),
      benchmark: score.ruleSet.qualifiedFrom.value,
      means: [areaMissing(area, score.ruleSet), ...going.map(goesWords)].join(' '),
      status: area.status,
      word: unknown ? 'Unknown' : STATUS_WORDS[area.status],
    }
  })

/** The last twelve month ends; the month that still runs is no end. */
export const trendRows = ({ capability: { score }, trends }: Reporting): ReportTrend[] =>
  trends.map(({ place, name, finding, months }) => {
    const ends = months.filter(({ unfinished }) => !unfinished).slice(-MONTH_ENDS)
    const { value: text } = score.ruleSet.qualifiedFrom
    return {
      id: place.area ?? name,
      name,
      display: ends.at(-1)?.display ?? null,
      ends: ends.map(({ month, score: value, display }) => ({ month, value, display })),
      benchmark: { value: Number(text), text },
      finding,
    }
  })

export const risksPart = ({ capability, leaving }: Reporting): ReportRisks => ({
  missing: [
    ...dataGaps(capability.families, capability.score.areas, capability.score.asOf).map(({ text }) => text),
    ...leaving.missing,
  ],
  losses: leaving.losses.map(({ text }) => text),
  nothingLost: leaving.nothingLost,
  caption: 'Scores at the next refreshes if figures stay as they are; ↓ marks a designation that goes',
  leaves: leaving.leaves,
  columns: leaving.columns.map(({ key, full }) => ({ key, name: full })),
  refreshes: leaving.refreshes.map(({ on, leaves, scores }) => ({ on, leaves, scores })),
})

/** What it takes where something is missing, as the plan says it. */
export const toDo = ({ plan }: Reporting): Pick<OwnReport['todo'], 'text' | 'what' | 'pace' | 'rows'> => ({
  text: `${plan.verdict.lead}${plan.verdict.rest}`,
  what: plan.what,
  pace: plan.pace,
  rows: plan.groups.flatMap(({ rows }) => rows).filter(({ gap }) => gap.length > 0),
})

/** By how many points an area is qualified, and from which files and people the report was made. */
export function basisPart({ capability: { score, families, counts } }: Reporting): string[] {
  const { ruleSet } = score
  const through = families.map(
    ({ family, covered }) =>
      `${FAMILY_NAMES[family]} ${covered.at(-1) ? showMonth(covered.at(-1) ?? '') : 'no data yet'}`,
  )
  return [
    `An area is qualified from ${ruleSet.qualifiedFrom.value} points on, with ${leastWords(ruleSet.decisions)} in each metric.`,
    `Data through: ${through.join('; ')}; ${counts.certifications} certifications of ${counts.people} people.`,
  ]
}
