import { lastOf, monthOf, nextRefresh, type PlainDate } from '../../../dates'
import { daysOfChange } from '../days/days-of-change'
import { scoreDays } from '../days/score-days'
import type { CoveredMonths } from '../figures/family-months'
import type { CertificationRow } from '../figures/rows'
import { ruleSetIn } from '../rules/own-rules'
import type { CapabilityScore, Organization } from '../score'
import { type AreaLoss, lossesAhead } from './ahead'
import { carriedFigures } from './carried-figures'
import { lastKnown } from './comparisons'

type Read = Organization & { covered: CoveredMonths; certifications: readonly CertificationRow[] }

/** The same, its figures as in the last month known of each file for as long as is asked. */
export const carried = <One extends Pick<Read, 'figures' | 'covered'>>(read: One): One => ({
  ...read,
  figures: carriedFigures(read.figures, lastKnown(read.covered)),
})

/**
 * What areas lose up to the next refresh, the worst loss first. A later month than that of today is what is expected of
 * it already: its own figures stay as in the last month known. Of a month that is over it is known what came of it.
 * @param now the score of a day, by the rules of that day or by others: the same are ahead then
 */
export function nextLosses(read: Read, now: CapabilityScore, today: PlainDate): AreaLoss[] {
  const { asOf, ruleSet } = now
  const [month, running] = [monthOf(asOf), monthOf(today)]
  if (month < running) return []
  const others = ruleSetIn(read.rules, asOf).id === ruleSet.id ? undefined : ruleSet
  const stays = carried(read)
  const days = daysOfChange(asOf, lastOf(month), read.rules.sets, read.certifications)
  const rest = month > running ? scoreDays(stays, days, others) : scoreDays(read, days.slice(1), others)
  return lossesAhead(now, [...rest, ...scoreDays(stays, [nextRefresh(asOf)], others)])
}

/** Designations that go. */
export const designationsIn = (losses: readonly AreaLoss[]): AreaLoss[] =>
  losses.filter(({ unqualified }) => unqualified)
