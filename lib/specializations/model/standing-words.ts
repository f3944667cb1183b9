import { nextAnniversary, type PlainDate, parts, showDate } from '../../dates'
import { areaName, type SolutionArea } from '../../programmes/solution-areas'
import { listed } from '../../programmes/solutions-partner/words/lists'
import { nameOf, replacementOf } from './mapping'
import { EVIDENCE_YEARS, type Evidence } from './renewals'
import type { HoldableId } from './specializations'
import type { Designations, Held, Standing, StandingState } from './standing'

export const STANDING_NAMES: Readonly<Record<StandingState, string>> = {
  lost: 'Lost',
  at_risk: 'At risk',
  renew: 'Kept if renewed',
  kept: 'Kept',
  unknown: 'Not known',
}

const names = (areas: readonly SolutionArea[], word: 'and' | 'or') => listed(areas.map(areaName), word)

/** What it needs, in a few words: `Data & AI or Infrastructure`. */
export const needWords = (need: Standing['need']): string =>
  need ? names(need.areas, need.every ? 'and' : 'or') : 'not known'

/** Where it stands and why, with the day that decides. */
export function standingWords(standing: Standing, given: Designations): string {
  const { state, need, anniversary, closes, keeps } = standing
  if (!need)
    return 'No table that Laurel has names it, so which designation it needs is not known. It is kept here.'
  const on = `its anniversary of ${showDate(anniversary)}`
  if (state === 'kept')
    return `Kept on ${on}: ${keeps.map((area) => `${areaName(area)} is held ${untilWords(given, area)}`).join(', ')}.`
  if (state === 'lost')
    return `${lostWords(standing)} Where Partner Center still shows it, enter the anniversary it shows.`
  const by = closes === anniversary ? 'by then' : `by ${showDate(closes)}`
  const unless = `unless ${wanted(standing)} by then.`
  const ending = `${need.every ? `Ends within 30 calendar days of ${showDate(anniversary)}` : `Lost on ${showDate(closes)}`} ${unless}`
  if (state === 'at_risk') return [ending, ...renewalWords(standing, given)].join(' ')
  return `Kept on ${on} if ${wanted(standing)} ${by}. ${renewalWords(standing, given).join(' ')}`
}

const untilWords = ({ held }: Designations, area: SolutionArea): string => {
  const until = lastOf(held.get(area) ?? [])
  return until === null ? 'and no end of it is known' : `until ${showDate(until)}`
}

const lastOf = (spans: readonly Held[]): PlainDate | null => spans.at(-1)?.until ?? null

function lostWords({ need, anniversary, closes, ends, misses, renews }: Standing): string {
  const missing = [...renews, ...misses]
  const why = need?.every
    ? `${names(missing, 'and')} ${missing.length === 1 ? 'was' : 'were'} not held on its anniversary of ${showDate(anniversary)}`
    : `${missing.length === 1 ? names(missing, 'or') : `none of ${names(missing, 'and')}`} was ${missing.length === 1 ? 'not ' : ''}held by then`
  return `Lost on ${showDate(need?.every ? ends : closes)}${need?.every ? ' at the latest' : ''}: ${why}.`
}

/** What has to come: attained where it is not held, else renewed. */
function wanted({ need, renews, misses }: Standing): string {
  const parts = [
    ...(renews.length > 0
      ? [`${names(renews, need?.every ? 'and' : 'or')} ${isAre(renews, need)} renewed`]
      : []),
    ...(misses.length > 0
      ? [`${names(misses, need?.every ? 'and' : 'or')} ${isAre(misses, need)} attained`]
      : []),
  ]
  return parts.join(need?.every ? ' and ' : ' or ')
}

const isAre = (areas: readonly SolutionArea[], need: Standing['need']) =>
  need?.every && areas.length > 1 ? 'are' : 'is'

function renewalWords({ renews }: Standing, given: Designations): string[] {
  return renews.map((area) => {
    const score = given.qualified.get(area)
    const stands =
      score === undefined
        ? 'whether its score qualifies is not known'
        : score
          ? 'its score qualifies today'
          : 'its score does not qualify today'
    return `${areaName(area)} is held ${untilWords(given, area)}; ${stands}.`
  })
}

/** That it became another one; null where it is itself. */
export function replacedWords(id: HoldableId, day: PlainDate): string | null {
  const found = replacementOf(id, day)
  return found && `Since ${showDate(found.on)} it is ${nameOf(found.by)}. ${found.note ?? ''}`.trim()
}

export const EVIDENCE_NAMES: Readonly<Record<Evidence, string>> = {
  audit: 'Audit',
  references: 'Customer references',
  none: 'Neither audit nor references',
}

/** When an audit or references are asked for again: on the first anniversary at least two years after them. */
export const evidenceDue = (on: PlainDate, anniversary: PlainDate): PlainDate =>
  nextAnniversary(anniversary, `${String(parts(on).year + EVIDENCE_YEARS).padStart(4, '0')}${on.slice(4)}`)
