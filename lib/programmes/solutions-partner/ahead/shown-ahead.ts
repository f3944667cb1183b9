import { addMonths, monthOf, type PlainDate, showMonth } from '../../../dates'
import type { ShownLeaving, ShownScore } from '../../../insight/model/falling-out/shown'
import { areaName } from '../../solution-areas'
import { showPoints } from '../answer/show'
import { AREAS, type AreaId } from '../areas'
import type { CoveredMonths } from '../figures/family-months'
import { yearBefore } from '../formulas/months'
import type { AreaScore, CapabilityScore } from '../score'
import { refreshWords } from '../words/refresh-words'
import { unknownIn } from '../words/unknown-in'
import type { AreaLoss } from './ahead'
import { assumption, comparedWords, lossWords, missingAhead } from './ahead-words'
import { type Links, leavingTables } from './leaving-tables'
import type { Told } from './told'

/** What is known of the refreshes ahead, whichever is looked at. */
export type Ahead = {
  today: CapabilityScore
  /** Oldest first. */
  refreshes: readonly CapabilityScore[]
  losses: readonly AreaLoss[]
  covered: CoveredMonths
}

/**
 * What the next refreshes take away, as the page shows it.
 * @param told the refresh that is looked at @param from the area that a reader came from
 */
export function shownAhead(ahead: Ahead, told: Told, from: string | null, links: Links): ShownLeaving {
  const { today, refreshes, losses, covered } = ahead
  const days = refreshes.map(({ asOf }) => asOf)
  const scores = (score: CapabilityScore, former = score) =>
    AREAS.map((id) => scoreAt(ahead, former, score, id))
  return {
    missing: missingAhead(covered, days),
    losses: losses.map((loss) => ({
      id: loss.id,
      text: lossWords(loss),
      refresh: loss.refresh,
      little: !loss.unqualified,
    })),
    nothingLost: 'No area falls with the next twelve refreshes, if figures stay as they are.',
    rules: refreshes.flatMap(({ asOf: on, ruleSet }, at) =>
      ruleSet.id === (refreshes[at - 1] ?? today).ruleSet.id ? [] : [{ on, ruleSet }],
    ),
    restsOn: assumption(covered, today.asOf),
    title: 'The next twelve refreshes, if figures stay as they are',
    finding: nextSentence(ahead, from),
    leaves: 'Compared with',
    columns: AREAS.map((id) => ({ key: id, group: null, name: areaName(id), full: areaName(id) })),
    today: scores(today),
    refreshes: refreshes.map((score, at) => ({
      on: score.asOf,
      note: refreshWords(score.asOf, score.ruleSet),
      leaves: showMonth(baseOf(score.asOf)),
      scores: scores(score, refreshes[at - 1] ?? today),
    })),
    chosen: {
      on: told.second.asOf,
      finding: comparedWords(covered, told.second.asOf),
      tables: leavingTables(told, links),
    },
  }
}

const baseOf = (on: PlainDate) => yearBefore(addMonths(monthOf(on), -1))

const areaIn = ({ areas }: CapabilityScore, id: AreaId): AreaScore | undefined =>
  areas.find((area) => area.id === id)

function scoreAt(
  { today, losses }: Ahead,
  former: CapabilityScore,
  score: CapabilityScore,
  id: AreaId,
): ShownScore {
  const [area, now, before] = [areaIn(score, id), areaIn(today, id), areaIn(former, id)]
  if (!area || !now || !before) return { text: null }
  const known = unknownIn(now)
  const missing = [...unknownIn(area)].some((what) => !known.has(what))
  const [was, is] = [before, area].map(({ status }) => status === 'qualified')
  // Also of one that goes between two refreshes, and of one that goes a second time.
  const lost =
    losses.some((loss) => loss.id === id && loss.unqualified && loss.refresh === score.asOf) ||
    (was && !is && !missing)
  const regained = is && !was && (now.status === 'qualified' ? 'qualified again' : 'qualified')
  return {
    text: showPoints(area.score),
    ...(lost && { lost: 'not qualified any more' }),
    ...(missing ? { note: 'months are missing' } : regained && { note: regained }),
  }
}

/** The area that a reader came from, or the one with the worst loss, or the first: now, and at the next refresh. */
function nextSentence({ today, refreshes: [next], losses }: Ahead, from: string | null): string {
  const asked = AREAS.find((id) => id === from) ?? losses[0]?.id ?? AREAS[0]
  const [now, then] = [areaIn(today, asked), next && areaIn(next, asked)]
  if (!now || !then || !next) return ''
  return `${areaName(asked)}: ${showPoints(now.score)} today, ${showPoints(then.score)} with the refresh of ${refreshWords(next.asOf, next.ruleSet)}.`
}
