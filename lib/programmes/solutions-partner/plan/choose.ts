import {
  add,
  atLeast,
  integer,
  isZero,
  type Rational,
  smaller,
  subtract,
  toNumber,
  ZERO,
} from '../../../scoring/rational'
import type { MetricId } from '../areas'
import { fraction } from '../rules/fractions'
import type { RuleSet } from '../rules/shape'
import type { MetricScore, TrackScore } from '../score'
import type { Lever, Moves } from './lever'
import { pointsWith, together } from './metric-points'

/** What is done, how often, and what it brings after what stands before it. */
export type Chosen = { lever: Lever; times: number; points: Rational; days: number }
/** `blocked`: metrics that nothing brings the least points to. */
export type Choice = { chosen: Chosen[]; blocked: MetricScore[] }

type Taken = ReadonlyMap<Lever, number>
const NONE: Taken = new Map()
const MOST_STEPS = 60

/**
 * The cheapest things found that bring a track to the points of a designation with the least in every metric: first what
 * each metric lacks to its least, then what brings the most for a day of work, then whatever turned out to be too much is
 * left out again. By the points of each metric for itself: the scorer says afterwards whether that is so.
 */
export function choose(track: TrackScore, levers: readonly Lever[], ruleSet: RuleSet): Choice {
  const reckoned = reckoning(track, ruleSet)
  let taken = NONE
  const blocked: MetricScore[] = []
  for (const metric of track.metrics) {
    const own = levers.filter((lever) => lever.metric === metric.id)
    const raised = toLeast(metric, own, taken, reckoned)
    if (raised) taken = raised
    else blocked.push(metric)
  }
  for (let step = 0; step < MOST_STEPS; step++) {
    const missing = reckoned.missing(taken)
    if (missing.n <= 0n) break
    const best = bestFor(levers, taken, missing, reckoned)
    if (!best) break
    taken = best
  }
  return { chosen: inOrder(spared(taken, reckoned, blocked), reckoned), blocked }
}

type Reckoned = ReturnType<typeof reckoning>

/** The points of a track with things taken. */
function reckoning({ metrics }: TrackScore, ruleSet: RuleSet) {
  const least = ruleSet.decisions.leastPoints === '1' ? integer(1) : { n: 1n, d: 100n }
  const pointsOf = (id: MetricId, taken: Taken): Rational => {
    const metric = metrics.find((one) => one.id === id)
    if (!metric) return ZERO
    let moved: Moves = new Map()
    for (const [lever, times] of taken)
      if (lever.metric === id && times > 0) moved = together(moved, lever.moves(times))
    return moved.size === 0 ? metric.points : pointsWith(metric, moved, ruleSet)
  }
  const total = (taken: Taken) => metrics.map(({ id }) => pointsOf(id, taken)).reduce<Rational>(add, ZERO)
  return {
    least,
    pointsOf,
    total,
    missing: (taken: Taken) => subtract(fraction(ruleSet.qualifiedFrom.value), total(taken)),
    holds: (taken: Taken, blocked: readonly MetricScore[]) =>
      atLeast(total(taken), fraction(ruleSet.qualifiedFrom.value)) &&
      metrics.every((metric) => blocked.includes(metric) || atLeast(pointsOf(metric.id, taken), least)),
  }
}

const withMore = (taken: Taken, lever: Lever, times: number): Taken =>
  new Map([...taken, [lever, (taken.get(lever) ?? 0) + times]])
const daysOf = (lever: Lever, times: number) => (times === 0 ? 0 : lever.days(times))

/** null: nothing brings it there. */
function toLeast(
  metric: MetricScore,
  levers: readonly Lever[],
  taken: Taken,
  reckoned: Reckoned,
): Taken | null {
  let now = taken
  for (let step = 0; step < MOST_STEPS; step++) {
    const wanted = subtract(reckoned.least, reckoned.pointsOf(metric.id, now))
    if (wanted.n <= 0n) return now
    const best = bestFor(levers, now, wanted, reckoned)
    if (!best) return null
    now = best
  }
  return null
}

/** The lever with the most points for a day of work, as often as it takes and no more. */
function bestFor(levers: readonly Lever[], taken: Taken, wanted: Rational, reckoned: Reckoned): Taken | null {
  let best: { taken: Taken; ratio: number } | null = null
  for (const lever of levers) {
    const found = leastTimes(lever, taken, wanted, reckoned)
    if (!found) continue
    const before = taken.get(lever) ?? 0
    const days = daysOf(lever, before + found.times) - daysOf(lever, before)
    const ratio = toNumber(smaller(found.gain, wanted)) / Math.max(days, 0.01)
    if (!best || ratio > best.ratio) best = { taken: withMore(taken, lever, found.times), ratio }
  }
  return best?.taken ?? null
}

/** How often it takes to bring so much, or all that it can bring; null: it brings nothing. */
export function leastTimes(
  lever: Lever,
  taken: Taken,
  wanted: Rational,
  { pointsOf }: Pick<Reckoned, 'pointsOf'>,
) {
  const before = pointsOf(lever.metric, taken)
  const gainOf = (times: number) => subtract(pointsOf(lever.metric, withMore(taken, lever, times)), before)
  const left = lever.most - (taken.get(lever) ?? 0)
  if (left <= 0) return null
  const all = gainOf(left)
  if (all.n <= 0n) return null
  const enough = smaller(wanted, all)
  const times = firstWith(left, (count) => atLeast(gainOf(count), enough))
  return { times, gain: gainOf(times) }
}

/** The first number from 1 on of which it is true, up to the last, of which it is. */
function firstWith(last: number, is: (number: number) => boolean): number {
  let [low, high] = [1, 1]
  while (high < last && !is(high)) [low, high] = [high + 1, Math.min(last, high * 2)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (is(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Without what turned out to be too much, the dearest first. */
function spared(taken: Taken, reckoned: Reckoned, blocked: readonly MetricScore[]): Taken {
  if (!reckoned.holds(taken, blocked)) return taken
  const dearest = [...taken].toSorted(([one, a], [other, b]) => other.days(b) - one.days(a))
  let now = taken
  for (const [lever, times] of dearest) {
    const holds = (count: number) => reckoned.holds(new Map([...now, [lever, count]]), blocked)
    const fewest = holds(0) ? 0 : firstWith(times, holds)
    now = new Map([...now, [lever, fewest]])
  }
  return now
}

/** What brings the most for a day first, each with what it adds. */
function inOrder(taken: Taken, { total }: Reckoned): Chosen[] {
  const alone = [...taken].filter(([, times]) => times > 0)
  const ratio = ([lever, times]: (typeof alone)[number]) =>
    toNumber(subtract(total(new Map([[lever, times]])), total(NONE))) / Math.max(lever.days(times), 0.01)
  let now: Taken = NONE
  return alone
    .toSorted((one, other) => ratio(other) - ratio(one))
    .map(([lever, times]) => {
      const before = total(now)
      now = new Map([...now, [lever, times]])
      return { lever, times, points: subtract(total(now), before), days: lever.days(times) }
    })
}

/** Each thing by itself: as often as a point takes, or all that it brings; the most for a day of work first. */
export function ranked(track: TrackScore, levers: readonly Lever[], ruleSet: RuleSet): Chosen[] {
  const reckoned = reckoning(track, ruleSet)
  return levers
    .flatMap((lever): Chosen[] => {
      const found = leastTimes(lever, NONE, integer(1), reckoned)
      return found && !isZero(found.gain)
        ? [{ lever, times: found.times, points: found.gain, days: lever.days(found.times) }]
        : []
    })
    .toSorted((one, other) => toNumber(other.points) / other.days - toNumber(one.points) / one.days)
}

/** Things that close the gap alone where every metric has its least already, the least work first. */
export function enoughAlone(track: TrackScore, levers: readonly Lever[], ruleSet: RuleSet): Chosen[] {
  const reckoned = reckoning(track, ruleSet)
  const missing = reckoned.missing(NONE)
  if (missing.n <= 0n) return []
  return levers
    .flatMap((lever): Chosen[] => {
      const found = leastTimes(lever, NONE, missing, reckoned)
      if (!found || !reckoned.holds(new Map([[lever, found.times]]), [])) return []
      return [{ lever, times: found.times, points: found.gain, days: lever.days(found.times) }]
    })
    .toSorted((one, other) => one.days - other.days)
}
