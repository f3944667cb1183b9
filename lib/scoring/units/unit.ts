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
  /** In one sentence each: on a card, and where everything behind the number is told. */
  card: string
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
  /** As on a card, cut and never rounded up. Not for negative numbers. */
  show(value: Rational | null): string
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
