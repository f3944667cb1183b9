import { type PlainDate, showDate } from '../../dates'
import { areaName, type SolutionArea } from '../../programmes/solution-areas'
import type { Designations, Held } from '../../specializations/model/standing'
import { listed } from '../../text/lists'
import type { Dependent } from './dependent'
import { requirementsOn } from './requirements'
import { longest, spanOn } from './spans'

/** Incentives, marketplace, co-sell and accelerator, by the rules of a day. */
export function eligibilityLines(area: SolutionArea, given: Designations, today: PlainDate): Dependent[] {
  return requirementsOn(today)
    .filter(({ areas }) => areas.length === 0 || areas.includes(area))
    .map((one) => {
      const { name, areas, otherwise, against } = one
      const base = { kind: 'eligibility' as const, name, citations: against ? [one, against] : [one] }
      if (areas.length === 0) return { ...base, state: 'free', says: otherwise ?? '', until: null }
      const own = spanOn(given, area, today)
      const others = areas.filter((other) => other !== area && spanOn(given, other, today))
      const best = longest(given, areas, today)
      const until = best?.until ?? null
      const state = best === null ? 'waits' : until === null ? 'holds' : 'ends'
      return {
        ...base,
        state,
        until,
        says: [eligibleWords(own, others, best, area), otherwise].filter(Boolean).join(' '),
      }
    })
}

function eligibleWords(
  own: Held | null,
  others: readonly SolutionArea[],
  best: Held | null,
  area: SolutionArea,
): string {
  if (!best) return `Comes with the designation, from the day on which ${areaName(area)} is attained.`
  const ends = best.until === null ? '' : ` until ${showDate(best.until)}`
  const also = others.length > 0 ? listed(others.map(areaName), 'and') : null
  if (!own) return `There by ${also}${ends}; this designation would give it as well.`
  if (also) return `There${ends}, by ${also} as well: it stays while one of them is held.`
  return `There${ends}${best.until ? ', and after that only if the designation is renewed: no other one that is held gives it' : ''}.`
}
