import type { PlainDate } from '../../dates'
import type { Source } from '../../rules/model/schema'
import type { CriterionPlace } from '../../scoring/criteria'
import type { ShownStatus } from '../../scoring/status'

/** A score or a value in one rule set. */
export type RuleCell = {
  /** '' where the status says it all. */
  text: string
  /** null: the rule set has no such criterion. */
  status?: ShownStatus | null
  /** Where another word than the usual one is that of the programme. */
  word?: string
  /** Smaller, below it. */
  note?: string
  /** The programme's own value, where the organization has another. */
  shipped?: string
  /** Another than in the rule set before. */
  changed?: boolean
  cited?: { source: Source; standing: string; note?: string | undefined }
  /** What the text is the name of. */
  members?: readonly string[]
}
/** What it is in each rule set, in their order; null: the set does not ask for it. */
export type RuleLine = {
  key: string
  name: string
  about?: string
  cells: readonly (RuleCell | null)[]
}
export type RuleGroup = { title: string; about?: readonly string[]; lines: readonly RuleLine[] }

/** What was decided where documents are silent or disagree, by one rule set. */
export type ShownDecision = {
  key: string
  name: string
  /** `U4, Security` */
  about: string
  ruleSet: string
  holds: string
  /** Who decided it in the organization; null: it is the programme's own. */
  own: { byName: string; since: PlainDate; reason: string } | null
  /** What else could hold, with what that would do to the scores of the day. */
  others: readonly { value: string; says: string; effect: string }[]
  /** What is known and cannot be computed, and why. */
  notOffered: string | null
}

/** Rule sets side by side, with what the organization scores under each. */
export type ShownRules = {
  asOf: PlainDate
  columns: readonly {
    id: string
    title: string
    from: PlainDate
    inForce: boolean
    notes: readonly string[]
  }[]
  /** Of what the values are that are shown, where they are not all; none: all are. */
  choices: readonly { name: string; area: NonNullable<CriterionPlace['area']>; here: boolean }[]
  scores: RuleGroup
  groups: readonly RuleGroup[]
  /** Values that are overridden by a number; none: by a choice of the decisions. */
  numbers: readonly { key: string; name: string }[]
  decisions: readonly ShownDecision[]
}
