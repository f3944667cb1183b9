import type { Step } from '../../../plan/model/line'
import { areaName } from '../../solution-areas'
import { isAreaId, type Level, type Metric } from '../kinds'
import { METRIC } from '../metrics'
import type { Drafted, Way } from './line'
import type { SurveyOption } from './surveys'

/** `243 advanced redemptions`. */
export const rowsPhrase = (metric: Metric, level: Level, amount: number): string =>
  plural(amount, METRIC[metric].words.ways[level] ?? '')

/** `152 surveys in Data & AI at an average of 4.41 or better`; null for what is no survey. */
export function surveysPhrase({ group, amount, average }: Step, anyArea: boolean): string | null {
  if (average === null) return null
  const where = isAreaId(group) ? ` in ${anyArea ? 'any one solution area' : areaName(group)}` : ''
  return `${plural(amount, 'survey')}${where} at an average of ${average} or better`
}

/** What would do as well, one per way. */
export function alternatives({ way, metric }: Drafted): string[] {
  if (way === null) return []
  if (way.kind === 'surveys') return way.options.slice(1).map(pairPhrase)
  return pointsAlternatives(way, metric)
}

function pointsAlternatives(way: Extract<Way, { kind: 'points' }>, metric: Metric): string[] {
  const { fundamentalsAndOthers: alone, mixed, room, advanced } = way
  const low = (count: number) => rowsPhrase(metric, 'fundamentals_and_others', count)
  if (alone !== null) return advanced === null ? [] : [low(alone)]
  if (room === 0) return ['Fundamentals & others bring no more points']
  if (mixed && advanced !== null)
    return [`${low(mixed.fundamentalsAndOthers)} and ${mixed.advanced} advanced`]
  return []
}

export const pairPhrase = ({ surveys, average }: SurveyOption): string =>
  `${plural(surveys, 'survey')} at ≥\u00a0${average}`

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
