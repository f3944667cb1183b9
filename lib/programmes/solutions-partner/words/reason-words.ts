import { addMonths, type Month, monthOf, type PlainDate, showMonth } from '../../../dates'
import { add, integer, type Rational, subtract } from '../../../scoring/rational'
import { listed } from '../../../text/lists'
import type { Reason } from '../areas'
import { yearBefore } from '../formulas/months'
import { fraction } from '../rules/fractions'
import type { MetricScore } from '../score'
import { poolWords } from './certification-names'
import { FAMILY_NAMES, PART_NAMES } from './names'
import { familiesOf, sayMore } from './units'
import { usd } from './usd'

/** Why a metric has no value or no points, and what to do about it. */
export type ReasonWords = { says: string; todo: string }

/** null: there is no such reason. @param asOf the day that is scored */
export function reasonWords(metric: MetricScore, asOf: PlainDate): ReasonWords | null {
  return metric.reason && WORDS[metric.reason](metric, asOf)
}

const WORDS: Record<Reason, (metric: MetricScore, asOf: PlainDate) => ReasonWords> = {
  no_figures: (metric, asOf) => {
    const last = addMonths(monthOf(asOf), -1)
    return {
      says: `Unknown: there is no ${files(metric)} for ${showMonth(last)} or ${showMonth(addMonths(last, -1))}.`,
      todo: `Import ${showMonth(last)}.`,
    }
  },
  no_figures_a_year_ago: (metric) => {
    const before = showMonth(yearBefore(monthIn(metric)))
    return {
      says: `Unknown: there is no ${files(metric)} for ${before} to compare with.`,
      todo: `Import ${before}; if there was none, one row with 0 says so.`,
    }
  },
  months_missing: (metric) => ({
    says: `Unknown: two years are compared, and not every month from ${showMonth(addMonths(monthIn(metric), -23))} to ${showMonth(monthIn(metric))} has ${files(metric)}.`,
    todo: 'Import the months that are missing; one row with 0 covers a month without any.',
  }),
  zero_base: (metric) => ({
    says: `Unknown: nothing counted in the twelve months to ${showMonth(yearBefore(monthIn(metric)))}, so that growth has no base.`,
    todo: 'Check the associations of those months: only CSP, DPOR and PAL count.',
  }),
  below_minimum: (metric) => ({
    says: `No points: the consumption of the twelve months to ${showMonth(monthIn(metric))} is below ${usd(minimumOf(metric))}.`,
    todo: `Growth brings points from ${usd(minimumOf(metric))} in twelve months on.`,
  }),
  base_too_small: (metric) => ({
    says: `No points: the use of ${showMonth(yearBefore(monthIn(metric)))} is worth less than ${usd(minimumOf(metric))}, which is too little to grow from.`,
    todo: `Check whether ${showMonth(yearBefore(monthIn(metric)))} is complete. Otherwise what is in use now becomes the base in a year.`,
  }),
  gate: gateWords,
  no_points: (metric) =>
    metric.month === null
      ? {
          says: 'No points: nobody holds a certification that counts here on that day.',
          todo: 'See which certifications count, and whether people are linked.',
        }
      : {
          says: lossWords(metric),
          todo: `${sayMore(toFirst(metric), metric.rule.formula)} the first point.`,
        },
}

function gateWords({ rule: { formula }, parts }: MetricScore): ReasonWords {
  if (formula.name !== 'STEPS') throw new Error('Only steps have gates')
  const open = formula.gates.flatMap((gate) => {
    const there = parts.find(({ id }) => id === gate.id)?.value ?? integer(0)
    const lacking = subtract(fraction(gate.people.value), there)
    return lacking.n <= 0n ? [] : [{ gate, lacking: Number(lacking.n / lacking.d) }]
  })
  const needs = open.map(
    ({ gate, lacking }) =>
      `${lacking} more ${lacking === 1 ? 'person' : 'people'} with ${poolWords(gate.pool)} (${PART_NAMES[gate.id].toLowerCase()})`,
  )
  return {
    says: 'The last step brings no points until the steps before it have their people.',
    todo: `${listed(needs)} ${open.length === 1 && open[0]?.lacking === 1 ? 'opens' : 'open'} it.`,
  }
}

/** `Nothing gained since Oct 2025: 4 customers fewer …`. */
function lossWords({ value, rule: { formula }, month }: MetricScore): string {
  const since = month ? ` than in ${showMonth(yearBefore(month))}` : ''
  if (formula.name === 'AZ-DEPLOY') return 'No points: no service with consumption within twelve months.'
  if (!value || value.n === 0n) return `No points: no more${since}.`
  return `No points: less${since}. A loss brings none, and takes none from other metrics.`
}

/** From a value that brings nothing to one that brings a point. */
const toFirst = ({ value, threshold, max }: MetricScore): Rational => {
  const perPoint = { n: threshold.n * max.d, d: threshold.d * max.n }
  return subtract(add(perPoint, integer(0)), value ?? integer(0))
}

const files = ({ rule: { formula } }: MetricScore): string =>
  listed(
    familiesOf(formula).map((family) =>
      FAMILY_NAMES[family].replace(/^[AL]/, (first) => (first === 'L' ? 'l' : first)),
    ),
    'or',
  )

const minimumOf = ({ rule: { formula } }: MetricScore): string =>
  'minimum' in formula ? formula.minimum.value : '0'

function monthIn({ month, id }: MetricScore): Month {
  if (month === null) throw new Error(`${id} has no month`)
  return month
}
