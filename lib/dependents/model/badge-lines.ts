import { type PlainDate, showDate } from '../../dates'
import { areaName, type SolutionArea } from '../../programmes/solution-areas'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import type { Designations } from '../../specializations/model/standing'
import { listed } from '../../text/lists'
import { BADGE_GOES, BADGE_SHOWN, type Badge, badgeSince, badgesOn } from './badges'
import type { Dependent } from './dependent'
import { longest, shortest, spanOn } from './spans'

/** Which badges it brings on a day, since when they may be shown and when they must go. */
export function badgeLines(area: SolutionArea, given: Designations, today: PlainDate): Dependent[] {
  const set = badgesOn(today)
  if (!set) return []
  return set.badges
    .filter(({ areas }) => areas.includes(area))
    .map((badge) => badgeLine(badge, given, today, [set, BADGE_SHOWN, BADGE_GOES]))
}

function badgeLine(
  { name, areas, every }: Badge,
  given: Designations,
  today: PlainDate,
  citations: readonly Citation[],
): Dependent {
  const base = { kind: 'badge' as const, name: `Badge ${name}`, citations }
  const span = every ? shortest(given, areas, today) : longest(given, areas, today)
  if (!span)
    return { ...base, state: 'waits', until: null, says: missingBadge({ name, areas, every }, given, today) }
  const named = badgeSince(name) ?? span.from
  const since = `May be shown since ${showDate(span.from > named ? span.from : named)}.`
  if (span.until === null) return { ...base, state: 'holds', until: null, says: since }
  const last = areas.filter((one) => spanOn(given, one, today)?.until === span.until).map(areaName)
  const goes = `Must go after ${showDate(span.until)} unless ${every ? 'each designation that ends by then' : listed(last, 'or')} is renewed.`
  return { ...base, state: 'ends', until: span.until, says: `${since} ${goes}` }
}

function missingBadge({ name, areas, every }: Badge, given: Designations, today: PlainDate): string {
  if (!every) {
    const last = areas
      .flatMap((area) => (given.held.get(area) ?? []).map(({ until }) => ({ area, until: until ?? '' })))
      .filter(({ until }) => until !== '' && until < today)
      .toSorted((one, other) => (one.until < other.until ? -1 : 1))
      .at(-1)
    const attained = listed(areas.map(areaName), 'or')
    if (!last) return `May not be shown yet: it comes within 24 hours of attaining ${attained}.`
    const after = `after ${showDate(last.until)}${areas.length > 1 ? `, the last day of ${areaName(last.area)}` : ''}`
    // What had to go was the badge of that day, which has another name since August 2026.
    const before = badgesOn(last.until)?.badges.find(
      (badge) => !badge.every && badge.areas.includes(last.area),
    )
    return before && before.name !== name
      ? `The badge before it, ${before.name}, had to go ${after}. This one may be shown once ${attained} is attained.`
      : `Had to go ${after}. It may be shown again once ${attained} is attained.`
  }
  const missing = areas.filter((area) => !spanOn(given, area, today))
  return `Needs all six designations; ${listed(missing.map(areaName))} ${missing.length === 1 ? 'is' : 'are'} missing on ${showDate(today)}.`
}
