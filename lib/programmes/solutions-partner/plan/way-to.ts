import type { PlainDate } from '../../../dates'
import type { MetricId, TrackId } from '../areas'
import type { AreaRule, RuleSet } from '../rules/shape'
import { type AreaScore, knownOf, type MetricScore, scoreArea, type TrackScore } from '../score'
import type { Changes } from '../trial/changes'
import { type Triable, withChanges } from '../trial/with-changes'
import { type Chosen, choose, enoughAlone, ranked } from './choose'
import type { Lever } from './lever'
import { leversOf } from './levers-of'
import { mergedChanges } from './merged-changes'
import type { scoredOnce } from './scored-once'

/** One step. `after`: the area with it and all before, as the scorer scores it. */
export type Step = Omit<Chosen, 'points'> & { metric: MetricId; changes: Partial<Changes>; after: AreaScore }
type Planned = Omit<Step, 'after'>

/** From where a track stands to a designation. */
export type Way = {
  track: TrackId
  before: TrackScore
  steps: Step[]
  /** All steps together. */
  changes: Partial<Changes>
  /** The area as the scorer scores it with all steps. */
  after: AreaScore
  reached: boolean
  /** Metrics that nothing brings to the least points. */
  blocked: MetricScore[]
  days: number
  /** Whatever brings points by itself, the most for a day of work first. */
  ranked: Chosen[]
  /** What would be enough alone, by its metric, the least work first. */
  alone: Chosen[]
}

/** `today`: the day on which people can earn something, if `asOf` is later. `once`: what has been scored already. */
export type Asked = {
  rule: AreaRule
  ruleSet: RuleSet
  asOf: PlainDate
  today: PlainDate
  once: ReturnType<typeof scoredOnce>
}
const MOST_ROUNDS = 5

/**
 * The steps that bring an area to its designation by one of its tracks, found metric by metric and then scored over the
 * organization with all of them; where that says that more is needed, because another track decides or one thing takes from
 * another, further ones follow. Pure.
 */
export function wayTo(organization: Triable, track: TrackId, asked: Asked): Way {
  const { rule, ruleSet, asOf, once } = asked
  const scored = (planned: readonly Planned[]) => {
    const changes = changesOf(planned)
    const trial = withChanges(organization, changes)
    return { trial, area: scoreArea(rule, ruleSet, knownOf(trial, asOf, ruleSet), once(changes)) }
  }
  let { trial, area } = scored([])
  const before = trackOf(area, track)
  const levers = leversIn(trial, before, asked)
  let planned: Planned[] = []
  let blocked: MetricScore[] = []
  for (let round = 0; round < MOST_ROUNDS && !isReached(area, track, round); round++) {
    const standing = trackOf(area, round === 0 ? track : area.track)
    const found = choose(standing, leversIn(trial, standing, asked), ruleSet)
    blocked = found.blocked
    if (blocked.length > 0 || found.chosen.length === 0) break
    planned = [...planned, ...found.chosen.map((one, at) => plannedOf(one, `new-${round}-${at}`))]
    ;({ trial, area } = scored(planned))
  }
  const reached = area.status === 'qualified'
  const { track: decides } = area
  // By the track that was asked for, even where less is enough by another.
  if (reached)
    planned = spared(planned, (some) => {
      const { status, track: on } = scored(some).area
      return status === 'qualified' && on === decides
    })
  const steps = planned.map((one, at) => ({ ...one, after: scored(planned.slice(0, at + 1)).area }))
  return {
    ...{ track, before, steps, blocked, reached },
    ranked: ranked(before, levers, ruleSet),
    alone: enoughAlone(before, levers, ruleSet),
    after: steps.at(-1)?.after ?? area,
    changes: changesOf(planned),
    days: planned.reduce((sum, { days }) => sum + days, 0),
  }
}

const changesOf = (planned: readonly Planned[]) => mergedChanges(planned.map(({ changes }) => changes))

const plannedOf = ({ lever, times, days }: Chosen, tag: string): Planned => ({
  ...{ lever, times, days, metric: lever.metric },
  changes: lever.changes(times, tag),
})

/** Without steps that are not needed, since another brings more than its metric told: the dearest first. */
function spared(planned: readonly Planned[], isEnough: (some: readonly Planned[]) => boolean): Planned[] {
  let kept = [...planned]
  for (const one of planned.toSorted((a, b) => b.days - a.days)) {
    const without = kept.filter((other) => other !== one)
    if (isEnough(without)) kept = without
  }
  return kept
}

/** Where the track that is asked for does not decide yet, there is something to do although the area is qualified. */
const isReached = (area: AreaScore, track: TrackId, round: number) =>
  area.status === 'qualified' && (round > 0 || area.track === track)

export function trackOf({ id, tracks }: AreaScore, track: TrackId): TrackScore {
  const found = tracks.find((one) => one.id === track)
  if (!found) throw new Error(`${id} has no track ${track}`)
  return found
}

function leversIn(organization: Triable, track: TrackScore, { ruleSet, asOf, today }: Asked): Lever[] {
  const known = knownOf(organization, asOf, ruleSet)
  return track.metrics.flatMap((metric) => leversOf(metric, { known, organization, track: track.id, today }))
}
