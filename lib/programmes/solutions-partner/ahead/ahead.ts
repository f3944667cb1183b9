import { firstOf, monthOf, nextRefresh, type PlainDate } from '../../../dates'
import { atLeast, toNumber } from '../../../scoring/rational'
import type { AreaId } from '../areas'
import { type AreaChange, compareDays } from '../days/compare-days'
import type { AreaScore, CapabilityScore } from '../score'
import { unknownIn } from '../words/unknown-in'

/** How many refreshes are looked at. */
export const REFRESHES = 12

/** The refreshes after a day, oldest first. */
export function refreshesAfter(today: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  for (let on = nextRefresh(today); days.length < REFRESHES; on = nextRefresh(on)) days.push(on)
  return days
}

/** An area that stands lower on a day than it does today. */
export type AreaLoss = AreaChange & {
  on: PlainDate
  /** The refresh with which that is seen. */
  refresh: PlainDate
  /** It is qualified today, and not then. */
  unqualified: boolean
  ruleSet: CapabilityScore['ruleSet']
}

/**
 * Each area that falls: on the first day on which it is not qualified any more, or, where it is not qualified today, on
 * the day on which it stands lowest. Designations that go before points, the soonest first, then the most points.
 * Days of which less is known than of today say nothing.
 * @param days after today, oldest first
 */
export function lossesAhead(today: CapabilityScore, days: readonly CapabilityScore[]): AreaLoss[] {
  const areaOn = (day: CapabilityScore, id: AreaId) => day.areas.find((one) => one.id === id)
  return today.areas
    .flatMap((before): AreaLoss[] => {
      const unknown = unknownIn(before)
      const known = days.flatMap((day): Standing[] => {
        const area = areaOn(day, before.id)
        return area && [...unknownIn(area)].every((what) => unknown.has(what)) ? [{ day, area }] : []
      })
      const gone =
        before.status === 'qualified' ? known.find(({ area }) => area.status !== 'qualified') : undefined
      const at = gone ?? lowest(known)
      const change = at && compareDays(today, at.day).find(({ id }) => id === before.id)
      if (!at || !change || (!gone && atLeast(at.area.score, before.score))) return []
      const { asOf: on, ruleSet } = at.day
      return [{ ...change, on, refresh: refreshAt(on), unqualified: gone !== undefined, ruleSet }]
    })
    .toSorted(worstFirst)
}

type Standing = { day: CapabilityScore; area: AreaScore }

/** The first with the least points. */
const lowest = ([first, ...others]: readonly Standing[]): Standing | undefined =>
  others.reduce((least, one) => (least && atLeast(one.area.score, least.area.score) ? least : one), first)

/** The refresh on or after a day. */
const refreshAt = (day: PlainDate): PlainDate => (firstOf(monthOf(day)) === day ? day : nextRefresh(day))

function worstFirst(one: AreaLoss, other: AreaLoss): number {
  if (one.unqualified !== other.unqualified) return one.unqualified ? -1 : 1
  if (one.unqualified && one.on !== other.on) return one.on < other.on ? -1 : 1
  return toNumber(one.change) - toNumber(other.change)
}
