import type { PlainDate } from '../../dates'
import type { Facts } from '../../scoring/programme'
import type { Qualification } from '../../scoring/qualification'
import type { RuleBook } from '../../scoring/rule-book'
import type { TextOf } from './parameters'
import type { Problem } from './problem'
import type { ShownNumbers, TrialWords } from './shown'

/** What the address of a simulation says: changes as the programme has them, another date, other rules than in force. */
export type Scenario<C = unknown> = { changes: C; asOf: PlainDate | null; ruleSet: string | null }

/** How facts of a programme are tried. `C`: the changes. */
export type Trial<F extends Facts = Facts, C = unknown> = {
  /** Reads parameters by name; what cannot be read is left out and named. An empty value is an absent one. */
  read(textOf: TextOf, ruleSets: readonly string[]): { scenario: Scenario<C>; problems: Problem[] }
  /** The shortest address that says the same; what is absent changes nothing. */
  parametersOf(scenario: Scenario<C>): URLSearchParams
  /**
   * The facts with more or fewer in the last month of the window of a date; `applied`: the changes that could be made.
   * @throws NoRuleSetError
   */
  changed(basis: F & { rules: RuleBook }, asOf: PlainDate, changes: C): { facts: F; applied: C }
  /** What could not be taken away as it was asked for. */
  limitsMet(asked: C, applied: C): string[]
  /** How a page asks for changes, a number each; none: only the API does. */
  page?: TrialWords & { numbers(present: Qualification): ShownNumbers[] }
}
