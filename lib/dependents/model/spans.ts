import { addDays, type PlainDate } from '../../dates'
import type { SolutionArea } from '../../programmes/solution-areas'
import type { Designations, Held } from '../../specializations/model/standing'

/** The days around one on which a designation is held; null: it is not. */
export const spanOn = ({ held }: Designations, area: SolutionArea, day: PlainDate): Held | null =>
  (held.get(area) ?? []).find(({ from, until }) => from <= day && (until === null || until >= day)) ?? null

/** Since when without a gap and how long something is there that any of these gives; null: none is held. */
export function longest(given: Designations, areas: readonly SolutionArea[], day: PlainDate): Held | null {
  const spans = areas.flatMap((area) => spanOn(given, area, day) ?? [])
  const [last] = spans.toSorted((one, other) => ((one.until ?? '9999') < (other.until ?? '9999') ? 1 : -1))
  if (!last) return null
  const all = areas.flatMap((area) => given.held.get(area) ?? [])
  return { from: sinceWhen(all, last.from), until: last.until }
}

function sinceWhen(all: readonly Held[], from: PlainDate): PlainDate {
  const before = all.find((one) => one.from < from && (one.until === null || addDays(one.until, 1) >= from))
  return before ? sinceWhen(all, before.from) : from
}

/** How long something stays that needs them all; null: one is not held. */
export function shortest(given: Designations, areas: readonly SolutionArea[], day: PlainDate): Held | null {
  const spans = areas.map((area) => spanOn(given, area, day))
  const from = spans.reduce<PlainDate | null>(
    (last, one) => (one && (!last || one.from > last) ? one.from : last),
    null,
  )
  if (from === null || spans.includes(null)) return null
  const ends = spans.flatMap((one) => one?.until ?? []).toSorted()
  return { from, until: ends[0] ?? null }
}
