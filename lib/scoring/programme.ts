import type { DateRange, Month } from '../dates'
import type { RuleSet, TallyRule } from '../rules/model/schema'
import type { ValueName } from '../rules/model/values'
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

/** All that the core and insight ask of a programme. Its folder knows the rest. */
export type Programme = {
  id: string
  name: string
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
  /** Whether an organization may put a value of its own in the place of the programme's. */
  mayOverride(value: Pick<ValueName, 'key' | 'kind'>): boolean
  /** The rule that counts the rows of what a rule counts: units are no rows. */
  inRows(rule: TallyRule): TallyRule
  /** Of which kind of facts a rule counts. */
  kindOf(rule: TallyRule): string
  /** The kinds of facts, in page order. */
  kinds: readonly string[]
  /** The facts inside a window; asked again and again of the same facts. */
  read(facts: Facts, window: DateRange): Tallies
}
