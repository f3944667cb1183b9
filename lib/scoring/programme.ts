import type { DateRange, Month } from '../dates'
import type { RuleSet, TallyRule } from '../rules/model/schema'
import type { ValueName } from '../rules/model/values'
import type { Criterion } from './criterion'
import type { Status } from './status'
import type { Metric } from './units/unit'

/** What insight knows of any fact: when it was, of what kind, and of how many rows. */
export type Dated = { kind: string; month: Month; rows: number }

/** The same of one location. */
export type Located = Dated & { locationId: number }

/** Rows inside a window that count for nothing, since nobody knows what they name. */
export type UnknownItem = { kind: string; item: string; rows: number }

/** The facts inside a window, summed up as rules ask for them. */
export type Tallies = { sum(rule: TallyRule): number; unknown: UnknownItem[] }

/**
 * What a programme's scores are made from, beside its rules: dated facts, and by what the programme reads them. Insight
 * looks at the dates only.
 */
export type Facts = { totals: readonly Dated[]; catalogue: unknown }

export type ValueWords = readonly [name: string, text: string]
/** How facts of a programme add up where a ledger tells what became known of them later. */
export type Sums = {
  plus(totals: readonly Dated[], deltas: readonly Dated[]): Dated[]
  same(one: readonly Dated[], other: readonly Dated[]): boolean
}

/** How facts are kept for good with what they were read by: plain JSON, from which they are read again. */
export type Keeping = {
  keep(facts: Facts): Dated[]
  again(kept: readonly Dated[]): Facts
  /** What is read otherwise by now: numbers of courses and exams. */
  otherwise(kept: readonly Dated[], catalogue: unknown): string[]
}

/** How a programme's answer on a qualification is written, and its cards read again. */
export type Answering = {
  bodyOf(scored: Scored): object
  cardsOf(result: object): { metric: string; area: string | null; card: AnsweredCard }[]
}
export type Scored = { groups: readonly { id: string; status: Status }[]; criteria: readonly Criterion[] }
type AnsweredCard = {
  status: Status | null
  score: number | null
  display: string
  threshold: number | null
  parts: object
}

/** All that the core and insight ask of a programme. Its folder knows the rest. */
export type Programme = {
  id: string
  name: string
  /** Before the name of one of its pages, where not the whole name: `Training Services`. */
  shortName?: string
  /** What is earned: `Solutions Partner for …`. */
  designation: string
  /** Oldest first. */
  ruleSets: readonly RuleSet[]
  /** By the last part of a criterion's id. */
  metrics: Readonly<Record<string, Metric>>
  /** What a group of criteria is called: `Security`. */
  groupName(id: string): string
  /** What is missing while none of the groups of which one is enough is completed: `one solution area`. */
  alternative: string
  /** What stands over the values that hold for each of those groups: `Each solution area`. */
  alternatives: string
  /** What a value of the rules is called, and what it means. @throws Error for what no rule set has */
  valueWords(key: string): ValueWords
  /** What a value says, where it is one of several choices; none: it is a number, or no limit. */
  sayValue?(key: string, value: string | null): string
  /** Whether an organization may put a value of its own in the place of the programme's. */
  mayOverride(value: Pick<ValueName, 'key' | 'kind'>): boolean
  /** The rule that counts the rows of what a rule counts: units are no rows. */
  inRows(rule: TallyRule): TallyRule
  /** Of which kind of facts a rule counts. */
  kindOf(rule: TallyRule): string
  /** The kinds of facts, in page order. */
  kinds: readonly string[]
  /** What fills its pages, in a sentence or two, while there is no data. */
  firstData?: string
  /** Its facts name trainers, whom an organization may have checked. */
  namesTrainers?: true
  /** What facts of a kind are called: `surveys`. */
  nounOf(kind: string): string
  /** The facts inside a window; asked again and again of the same facts. */
  read(facts: Facts, window: DateRange): Tallies
  /** None: each fact stands for itself. */
  sums?: Sums
  /** The answer on a qualification in the programme's own words; none: group by group. */
  answer?: Answering
  /** None: facts are kept as they are. */
  keeping?: Keeping
}

/** What a group is of which one is enough: `solution area`. */
export const groupWord = ({ alternative }: Pick<Programme, 'alternative'>): string =>
  alternative.replace(/^one /, '')

/** @throws Error for a metric of another programme */
export function metricIn({ id, metrics }: Programme, metric: string): Metric {
  const found = metrics[metric]
  if (!found) throw new Error(`${id} has no metric ${metric}`)
  return found
}
