import { addMonths, firstOf, monthOf, type PlainDate, showDate, showMonth } from '../../../dates'
import { atLeast, isZero, toNumber, ZERO } from '../../../scoring/rational'
import { listed } from '../../../text/lists'
import { areaName } from '../../solution-areas'
import { shownDifference, showPoints } from '../answer/show'
import type { CoveredMonths } from '../figures/family-months'
import { FAMILIES } from '../figures/rows'
import { yearBefore } from '../formulas/months'
import { monthsWords } from '../words/data-gaps'
import { areaMissing, toQualified } from '../words/missing-words'
import { FAMILY_NAMES, METRIC_NAMES } from '../words/names'
import { refreshWords } from '../words/refresh-words'
import { isSkilling } from '../words/units'
import type { AreaLoss } from './ahead'
import { comparisonsOn, lastKnown } from './comparisons'

/** `Security falls from 72 to 58.6 points with the refresh of Dec 2026 (by 20 Jan 2027) and is not qualified any more: …`. */
export function lossWords(loss: AreaLoss): string {
  const { id, before, after, unqualified, ruleSet } = loss
  const [from, to] = [showPoints(before.score), showPoints(after.score)]
  const day = whenWords(loss)
  if (atLeast(after.score, before.score))
    return `${areaName(id)} has ${to} points ${day} and is not qualified any more: ${areaMissing(after, ruleSet)}`
  const gone = unqualified ? ' and is not qualified any more' : ''
  return `${areaName(id)} falls from ${from} to ${to} points ${day}${gone}: ${causeWords(loss)}.`
}

/**
 * A designation that goes, in a headline: `Infrastructure falls to 69.2, below 70, with the refresh of Nov 2026 (by 20 Dec
 * 2026), if figures stay as in the last month known.`
 */
export function goesWords(loss: AreaLoss): string {
  const { id, after, ruleSet } = loss
  const when = `${whenWords(loss)}, ${byFigures(loss) ? 'if figures stay as in the last month known' : 'if nobody renews'}`
  return toQualified(after, ruleSet).n > 0n
    ? `${areaName(id)} falls to ${showPoints(after.score)}, below ${ruleSet.qualifiedFrom.value}, ${when}.`
    : `${areaName(id)} is not qualified any more ${when}: ${areaMissing(after, ruleSet)}`
}

/** Where only certifications take points the day is known; figures come with a refresh. */
export function whenWords(loss: AreaLoss): string {
  const { on, unqualified, ruleSet } = loss
  if (!byFigures(loss)) return `${unqualified ? 'on' : 'by'} ${showDate(on)}`
  return `${unqualified ? 'with' : 'by'} the refresh of ${refreshWords(on, ruleSet)}`
}

/** A month that is compared takes points, and not a certification alone. */
export const byFigures = ({ on, metrics }: AreaLoss): boolean =>
  on === firstOf(monthOf(on)) &&
  metrics.some(({ before, after, change }) => {
    const rule = (after ?? before)?.rule
    return change.n < 0n && rule !== undefined && !isSkilling(rule.formula)
  })

/** `Usage growth −3.4 and Deployments −1`. */
export const causeWords = (loss: AreaLoss): string => listed(causes(loss))

/** What each metric brings less or more, what it brings less first. */
const causes = ({ metrics }: AreaLoss): string[] =>
  metrics
    .filter(({ change }) => !isZero(change))
    .toSorted((a, b) => toNumber(a.change) - toNumber(b.change))
    .map(
      ({ id, before, after }) =>
        `${METRIC_NAMES[id]} ${shownDifference(before?.points ?? ZERO, after?.points ?? ZERO)}`,
    )

/** Months that will be asked for and have not come, and files of which nothing has. */
export function missingAhead(covered: CoveredMonths, refreshes: readonly PlainDate[]): string[] {
  const all = refreshes.map((on) => ({ on, comparisons: comparisonsOn(covered, on) }))
  return FAMILIES.flatMap((family) => {
    const name = FAMILY_NAMES[family]
    if (covered[family].length === 0) return [`${name} has not come yet: what it decides stays unknown.`]
    const short = all.flatMap(({ on, comparisons }) =>
      comparisons
        .filter((one) => one.family === family && one.missing.length > 0)
        .map((one) => ({ on, ...one })),
    )
    const [first] = short
    if (!first) return []
    const months = [...new Set(short.flatMap(({ missing }) => missing))].toSorted()
    const when =
      short.length === 1
        ? `on ${showDate(first.on)}`
        : short.length === all.length
          ? `at each of the next ${all.length} refreshes`
          : `at ${short.length} of the next ${all.length} refreshes, the first on ${showDate(first.on)},`
    return [`${name} for ${monthsWords(months)} is missing: ${when} what is compared with it is unknown.`]
  })
}

/** What the numbers rest on: which month is taken to go on, file by file. */
export function assumption(covered: CoveredMonths, today: PlainDate): string {
  const last = lastKnown(covered)
  const months = [...new Set(FAMILIES.flatMap((family) => last[family] ?? []))].toSorted().reverse()
  const names = months.map(
    (month) =>
      `${showMonth(month)} of ${listed(FAMILIES.filter((family) => last[family] === month).map((family) => FAMILY_NAMES[family]))}`,
  )
  return [
    `Worked out on ${showDate(today)}.`,
    ...(names.length > 0
      ? [`Figures are assumed to stay as in the last month known: ${listed(names)}.`]
      : []),
    'It is assumed that nobody renews or earns a certification.',
    'Partner Center shows the figures of a month by the 20th of the one after.',
  ].join(' ')
}

/** Which months a refresh compares, and which the one before did. */
export function comparedWords(covered: CoveredMonths, on: PlainDate): string {
  const month = addMonths(monthOf(on), -1)
  const former = addMonths(month, -1)
  const stands = [...new Set(comparisonsOn(covered, on).flatMap(({ as }) => as ?? []))].toSorted()
  return [
    `${showMonth(month)} is compared with ${showMonth(yearBefore(month))}, and no longer ${showMonth(former)} with ${showMonth(yearBefore(former))}.`,
    ...(stands.length > 0
      ? [`${showMonth(month)} is assumed to be like ${listed(stands.map(showMonth), 'or')}.`]
      : []),
  ].join(' ')
}
