import { addMonths, monthOf, type PlainDate, showDate, showMonth } from '../../../dates'
import { atLeast, isZero, toNumber, ZERO } from '../../../scoring/rational'
import { areaName } from '../../solution-areas'
import { showPoints, shownDifference } from '../answer/show'
import type { CoveredMonths } from '../figures/family-months'
import { FAMILIES } from '../figures/rows'
import { yearBefore } from '../formulas/months'
import { monthsWords } from '../words/data-gaps'
import { listed } from '../words/lists'
import { areaMissing } from '../words/missing-words'
import { FAMILY_NAMES, METRIC_NAMES } from '../words/names'
import type { AreaLoss } from './ahead'
import { comparisonsOn, lastKnown } from './comparisons'

/** `Security falls from 72 to 58.6 points on 1 Jan 2027 and is not qualified any more: Usage growth −8, …`. */
export function lossWords(loss: AreaLoss): string {
  const { id, before, after, on, unqualified, ruleSet } = loss
  const [from, to] = [showPoints(before.score), showPoints(after.score)]
  const falls = !atLeast(after.score, before.score)
  const how = falls ? `falls from ${from} to ${to} points` : `has ${to} points`
  const day = `${unqualified ? 'on' : 'by'} ${showDate(on)}`
  if (!falls)
    return `${areaName(id)} ${how} ${day} and is not qualified any more: ${areaMissing(after, ruleSet)}`
  return `${areaName(id)} ${how} ${day}${unqualified ? ' and is not qualified any more' : ''}: ${listed(causes(loss))}.`
}

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
    ...(names.length > 0 ? [`Figures are taken to stay as in the last month known: ${listed(names)}.`] : []),
    'Nobody is taken to renew or to earn a certification.',
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
      ? [`${showMonth(month)} is taken to be as ${listed(stands.map(showMonth), 'or')}.`]
      : []),
  ].join(' ')
}
