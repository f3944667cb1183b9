import { type PlainDate, showDate } from '../../dates'
import { areaName, type SolutionArea } from '../../programmes/solution-areas'
import { listed } from '../../text/lists'
import { mappingOn, type Need, nameOf, replacementOf, tableOf } from './mapping'
import type { Evidence } from './renewals'
import { AZURE_EXPERT_MSP, type HoldableId } from './specializations'
import type { Designations, Held, Standing, StandingState } from './standing'

export const STANDING_NAMES: Readonly<Record<StandingState, string>> = {
  lost: 'Lost',
  at_risk: 'At risk',
  renew: 'Kept if renewed',
  evidence_due: 'Evidence due',
  kept: 'Designation held',
  unknown: 'Not known',
}

const names = (areas: readonly SolutionArea[], word: 'and' | 'or') => listed(areas.map(areaName), word)

/** What it needs, in a few words: `Data & AI or Infrastructure`. */
export const needWords = (need: Standing['need']): string =>
  need ? names(need.areas, need.every ? 'and' : 'or') : 'not known'

/** Where it stands and why, with the day that decides. */
export function standingWords(standing: Standing, given: Designations): string {
  if (!standing.need)
    return 'No table that Laurel has names it, so which designation it needs is not known. It is kept here.'
  if (standing.missed)
    return `${missedWords(standing)} Where Partner Center still shows it, enter the anniversary it shows.`
  return [...designationWords(standing, standing.need, given), ...againWords(standing)].join(' ')
}

function designationWords(standing: Standing, need: Need, given: Designations): string[] {
  const { byDesignation, anniversary, closes, keeps } = standing
  const on = `its anniversary of ${showDate(anniversary)}`
  if (byDesignation === 'kept') {
    const held = keeps.map((area) => `${areaName(area)} is held ${untilWords(given, area)}`)
    const there = need.every ? 'The designations it needs are' : 'The designation it needs is'
    return [`${there} there on ${on}: ${held.join(', ')}.`]
  }
  if (standing.early) return [earlyWords(standing, standing.early), ...renewalWords(standing, given)]
  const by = closes === anniversary ? 'by then' : `by ${showDate(closes)}`
  const ends = need.every
    ? `Ends within 30 calendar days of ${showDate(anniversary)}`
    : `Lost ${onOrAfter(standing)}`
  const first =
    byDesignation === 'renew'
      ? `Kept on ${on} if ${wanted(standing)} ${by}.`
      : `${ends} unless ${wanted(standing)} by then.`
  return [first, ...renewalWords(standing, given)]
}

/** Held in the days of its renewal, and no more on its anniversary. */
function earlyWords(standing: Standing, { area, from, to }: NonNullable<Standing['early']>): string {
  const { byDesignation, anniversary, closes } = standing
  const name = areaName(area)
  if (byDesignation !== 'renew')
    return `Lost after ${showDate(closes)} unless it was renewed by ${showDate(to)}, while ${name} was held, or ${wanted(standing)} by then.`
  return `Kept on its anniversary of ${showDate(anniversary)} if ${wanted(standing)} by ${showDate(closes)}, or if it is itself renewed from ${showDate(from)} to ${showDate(to)}, while ${name} is held.`
}

const againWords = ({ evidenceOf, anniversary }: Standing): string[] =>
  evidenceOf
    ? [
        `On ${showDate(anniversary)} its audit or references are asked for again; those recorded are of ${showDate(evidenceOf)}.`,
      ]
    : []

/** The last day of grace still keeps it; an anniversary that decides itself does not. */
const onOrAfter = ({ anniversary, closes }: Standing) =>
  `${closes === anniversary ? 'on' : 'after'} ${showDate(closes)}`

const untilWords = ({ held }: Designations, area: SolutionArea): string => {
  const until = lastOf(held.get(area) ?? [])
  return until === null ? 'and no end of it is known' : `until ${showDate(until)}`
}

const lastOf = (spans: readonly Held[]): PlainDate | null => spans.at(-1)?.until ?? null

function missedWords(standing: Standing): string {
  const { state, need, anniversary, ends, misses, renews } = standing
  const missing = [...renews, ...misses]
  const why = need?.every
    ? `${names(missing, 'and')} ${missing.length === 1 ? 'was' : 'were'} not held on its anniversary of ${showDate(anniversary)}`
    : `${missing.length === 1 ? names(missing, 'or') : `none of ${names(missing, 'and')}`} was ${missing.length === 1 ? 'not ' : ''}held by then`
  if (!need?.every) return `Lost ${onOrAfter(standing)}: ${why}.`
  return `${state === 'lost' ? 'Lost on' : 'Ends on'} ${showDate(ends)} at the latest: ${why}.`
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
    const qualified = given.qualified.get(area)
    const stands =
      qualified === undefined
        ? 'whether it was qualified on a day that counts today is not known'
        : qualified
          ? 'it was qualified on a day that counts today'
          : 'it was qualified on none of the days that count today'
    return `${areaName(area)} is held ${untilWords(given, area)}; ${stands}.`
  })
}

/** That it became another one; null where it is itself. */
export function replacedWords(id: HoldableId, day: PlainDate): string | null {
  const found = replacementOf(id, day)
  return found && `Since ${showDate(found.on)} it is ${nameOf(found.by)}. ${found.note ?? ''}`.trim()
}

/** That the table of a day has it no more; null: it has. */
export function goneWords(id: HoldableId, day: PlainDate): string | null {
  const table = mappingOn(day)
  const having = tableOf(id, day)
  if (!table || !having || table === having || id === AZURE_EXPERT_MSP.id) return null
  return `The table of ${showDate(table.from)} no longer names it; what it needs is as the one of ${showDate(having.from)} has it.`
}

export const EVIDENCE_NAMES: Readonly<Record<Evidence, string>> = {
  audit: 'Audit',
  references: 'Customer references',
  none: 'Neither audit nor references',
}
