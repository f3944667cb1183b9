import type { ComparedNumber } from '../../../reconcile/model/compared-figures'
import { areaName } from '../../solution-areas'
import { SCORE } from '../trends/point'
import { COMPARED_SCORES } from './compared-scores'
import { UNKNOWN } from './scored'

const { titleOf } = COMPARED_SCORES

/**
 * How much of a number nothing known explains, and how to come closer: a score by the points of its metrics, a metric by
 * the people or customers behind it.
 * @param entered all numbers of the reconciliation
 * @param mayEnter whether the reader may add some, and bring in what is missing
 */
export function unexplainedWords(
  figure: ComparedNumber,
  entered: readonly ComparedNumber[],
  mayEnter: boolean,
): string {
  if (figure.ours === UNKNOWN)
    return `Laurel does not know its own number: ${mayEnter ? 'import what is missing there first' : 'data of it is missing here'}.`
  return `${gapWords(figure)} ${figure.metric === SCORE ? byMetric(figure, entered, mayEnter) : byRow(figure)}`
}

function gapWords({ difference }: ComparedNumber): string {
  const size = difference?.replace(/^-/, '') ?? '0'
  const points = size === '1' ? '1 point' : `${size} points`
  return difference?.startsWith('-')
    ? `${points} of Laurel’s are missing in Partner Center.`
    : `${points} of Partner Center’s are missing in Laurel.`
}

function byMetric({ area }: ComparedNumber, entered: readonly ComparedNumber[], mayEnter: boolean): string {
  const name = areaName(area ?? '')
  const metrics = entered.filter((one) => one.area === area && one.metric !== SCORE)
  const differing = metrics.filter(({ difference }) => difference !== null)
  if (differing.length > 0)
    return `Find the cause of what differs, in the table above: ${differing.map(({ metric }) => titleOf(metric)).join(', ')}.`
  const others = metrics.length === 0 ? 'each metric' : 'the other metrics'
  const what = `Partner Center’s points of ${others} of ${name}`
  const enter = mayEnter
    ? `Enter ${what}, too, by “Add or change a figure” above`
    : `${what} are not entered yet`
  return `${enter}: the one that differs leads on. Where none does, Partner Center adds them up in another way: send the support case below.`
}

function byRow({ metric }: ComparedNumber): string {
  const rows = metric.endsWith('certifications') ? 'people and certificates' : 'customers'
  return `Compare the ${rows} that Partner Center lists behind ${titleOf(metric)} with those that count in Laurel: what only one of the two has is the cause. Where both have the same, send the support case below.`
}
