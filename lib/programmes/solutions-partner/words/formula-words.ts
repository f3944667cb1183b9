import { addMonths, type Month, showMonth } from '../../../dates'
import { atLeast } from '../../../scoring/rational'
import { showPoints, showValue } from '../answer/show'
import { yearBefore } from '../formulas/months'
import type { Compared, Part } from '../formulas/outcome'
import type { Decisions } from '../rules/decisions'
import type { MetricRule } from '../rules/shape'
import type { MetricScore } from '../score'
import { METRIC_NAMES, PART_NAMES } from './names'
import { grouped, sayValue } from './units'

/** A formula in words, and with this organization's numbers in it. */
export type FormulaWords = { result: string; terms: string[]; sign: string; numbers: string }

export function formulaWords(metric: MetricScore, decisions: Decisions): FormulaWords {
  const { id, month, rule, compared, parts } = metric
  const result = METRIC_NAMES[id]
  const { name } = rule.formula
  if (name === 'PEOPLE')
    return { result, terms: ['People, each once'], sign: '', numbers: pointsLine(metric) }
  if (name === 'STEPS' || parts.length > 0)
    return {
      result,
      terms: parts.map((part) => PART_NAMES[part.id]),
      sign: name.startsWith('MW') ? 'or' : '+',
      numbers: name.startsWith('MW') ? pointsLine(metric) : partsLine(metric),
    }
  const twelve = spansYear(rule, decisions)
  if (!compared)
    return { result, terms: [whatNow(rule, month, twelve)], sign: '', numbers: pointsLine(metric) }
  const terms = [whatNow(rule, month, twelve), whatBefore(month, twelve)]
  return { result, terms, sign: '−', numbers: `${differenceLine(compared, metric)}; ${pointsLine(metric)}` }
}

/** `12 − 8 = 4`, of growth in percent `(127 − 100) ÷ 100 = 27%`. */
export function differenceLine(
  { now, before }: Compared,
  { value, rule }: Pick<MetricScore, 'value' | 'rule'>,
): string {
  const [later, earlier] = [now, before].map((one) => grouped(showValue(one)))
  const shown = sayValue(value, rule.formula)
  return shown.endsWith('%')
    ? `(${later} − ${earlier}) ÷ ${earlier} = ${shown}`
    : `${later} − ${earlier} = ${shown}`
}

/** The same of an option or side, whose value is never in percent. */
export const partLine = ({ compared, value }: Part): string =>
  compared && value
    ? `${grouped(showValue(compared.now))} − ${grouped(showValue(compared.before))} = ${grouped(showValue(value))}`
    : grouped(showValue(value))

/** `4 × 10 = 30 points, at most 30`. */
function pointsLine(metric: MetricScore): string {
  const { value, points, max, rule, reason } = metric
  if (value === null) return 'Unknown, so no points.'
  if (reason) return `${sayValue(value, rule.formula)}: no points.`
  const shown = showPoints(points)
  const limit = atLeast(points, max) ? `, which is the most` : ''
  return `${sayValue(value, rule.formula)} × ${perUnitWords(metric)} = ${shown} of ${showPoints(max)} points${limit}`
}

const partsLine = ({ parts, points, max }: MetricScore): string =>
  `${parts.map((part) => showPoints(part.points)).join(' + ')} = ${showPoints(points)} of ${showPoints(max)} points`

/** `0.06`, `(40 ÷ 6)`: the most points by what brings them; of steps what a person of the last one brings. */
export function perUnitWords({
  rule,
  max,
  threshold,
}: Pick<MetricScore, 'rule' | 'max' | 'threshold'>): string {
  if (rule.formula.name === 'STEPS') return fractionWords(rule.perUnit.value)
  return fractionWords(`${showValue(max)}/${showValue(threshold)}`)
}

export function fractionWords(text: string): string {
  const [top = '', bottom = '1'] = text.split('/')
  const shown = String(Number(top) / Number(bottom))
  return shown.length > 6 ? `(${top} ÷ ${bottom})` : shown
}

/** Whether months are added up to twelve. */
export const spansYear = (
  { formula: { name } }: Pick<MetricRule, 'formula'>,
  { azureGrowth }: Decisions,
): boolean => name === 'AZ-DEPLOY' || (name === 'AZ-GROWTH' && azureGrowth === 'twelve-months')

function whatNow({ formula }: MetricRule, month: Month | null, twelve: boolean): string {
  if (month === null) return 'Now'
  const when = twelve
    ? `${showMonth(addMonths(month, -11))} to ${showMonth(month)}`
    : formula.name === 'AZ-NET'
      ? `${showMonth(addMonths(month, -1))} or ${showMonth(month)}`
      : showMonth(month)
  return `${COUNTED[formula.name] ?? 'Value'} in ${when}`
}

const whatBefore = (month: Month | null, twelve: boolean): string =>
  month === null
    ? 'A year before'
    : twelve
      ? 'The twelve months before'
      : `In ${showMonth(yearBefore(month))}`

const COUNTED: Partial<Record<MetricRule['formula']['name'], string>> = {
  'AZ-NET': 'Customers',
  'AZ-GROWTH': 'USD',
  'AZ-DEPLOY': 'Services',
  'BA-NET': 'Workloads of customers',
  'BA-GROWTH': 'Worth',
  'BA-DEPLOY': 'Workloads of customers',
  'MW-NET': 'Customers',
}
