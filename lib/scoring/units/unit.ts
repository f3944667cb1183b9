import type { Cited } from '../../rules/model/schema'
import type { Rational } from '../rational'
import type { ThresholdResult } from '../result'

/** How a programme speaks of one of its metrics. `group`: of the criterion spoken of; null where it stands for itself. */
export type MetricWords = {
  /** `Courseware completions`. */
  title: string
  /** Where there is little room: `Courseware`. */
  short: string
  /** Over one of many columns, where `short` is not enough. */
  column?: string
  /** One of what a gap is told in: `courseware point`, `survey`. */
  one: string
  /** The unit of what is missing, as the API names it. */
  missingUnit: string
  /** What brings points, by the last part of its rule's id, what helps most first: `advanced redemption`. */
  ways: Readonly<Record<string, string>>
  /** What the parts of a sum are called, by the last part of their rule's id: `Advanced`. */
  parts: Readonly<Record<string, string>>
  /** Behind the large number of a card; '' where the number stands for itself. */
  unitWord: string
  /** In a sentence or two, where everything behind the number is told. */
  measured: string
  /** What one row counts as, one and many: `course taken`. */
  counted: readonly [one: string, many: string]
  /** What a file or a month brings to it, over a column: `Points`. */
  worth: string
  /** The terms of the formula; of a sum what each part is points of: `courseware points`. */
  terms: readonly string[]
  /** What counts how much, line by line: `Each question answered`, `1 to 5 points`; of a sum what has a weight. */
  rules: readonly (readonly [what: string, value: string])[]
  /** As the subject of a sentence: `Security surveys`. */
  subject(group: string | null): string
  /** Behind a number: ` in Security`, or nothing. */
  where(group: string | null): string
}

/** One metric of a programme. `kind`: of the facts it is read from. */
export type Metric = { id: string; kind: string; unit: Unit; words: MetricWords }

/** What a unit needs of a criterion to speak of it. */
export type Measured = {
  group: string | null
  words: MetricWords
  node: ThresholdResult
  /** Unrounded; null when unknown (an average without answers). */
  score: Rational | null
  /** As on the card: `811.0`, `4.48`, `46`. */
  display: string
  threshold: Cited<string> | null
}

/** Exactly what completes a criterion; null: no amount does. */
export type Needed = { amount: Rational | null; unit: string }

/** How numbers of one sort are shown, compared and spoken of. One file for each. */
export type Unit = {
  name: string
  /** Nothing between whole numbers. */
  whole: boolean
  /** What parts bring adds up to the whole, so more can only raise it. */
  additive: boolean
  /** What no value exceeds; absent: there is no end. */
  highest?: string
  /** As on a card, cut and never rounded up. Not for negative numbers. */
  show(value: Rational | null): string
  /** What is shown, where others of its kind stand above and below it: `4.20` beside `4.19`. */
  column(display: string): string
  /** As a part of a sentence: `360 surveys`; most units stand for themselves. */
  named(criterion: Measured): string
  /** `+6.0`, `−31.0`, `+2`, `no change`. */
  signed(change: Rational): string
  /** What a score has more or less than another that is known to differ: `, 31 more than a year before`. */
  beside(now: Measured, before: Measured): string
  /** What is missing, where a number stands alone; null: nothing that can be told. */
  lacking(criterion: Measured): string | null
  /** How far above the benchmark: `Benchmark met, 3 surveys above it.` */
  above(criterion: Measured, over: Rational): string
  /** What is missing on a card, in words. */
  toGo(criterion: Measured): string
  /** The same as a part of a sentence: `189 courseware points`. */
  gap(criterion: Measured): string
  /** What is missing as a figure with words of its own: `189`, `courseware points missing`. */
  figure(criterion: Measured): [figure: string, words: string]
  /** What leaves a window and enters it, before any limit: `−62 leave, +86 enter`. null: no month does. */
  moves(left: Measured | null, entered: Measured | null): string
  /** The least that completes the criterion. */
  needed(criterion: Measured): Needed
  /** `Security surveys drop below 200 on 1 Dec 2026`. */
  drops(criterion: Measured, on: string): string
  /** `3 more come in`. */
  comesIn(amount: Rational): string
  /** By what parts of a whole are ordered. */
  weight(criterion: Measured): number
  /** The ends of a chart's axis; null: from zero. */
  axis(values: readonly number[]): [number, number] | null
}
