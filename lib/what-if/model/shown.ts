import type { PlainDate } from '../../dates'
import type { ShownStatus } from '../../scoring/status'
import type { Problem } from './problem'

type Side = { status: ShownStatus | null; display: string; threshold: number | null }
export type ShownSimulatedLine = {
  metric: string
  area: string | null
  present: Side
  simulated: Side
  difference: string
  statusChanges: boolean
}
/** What would be beside what is, as answers of every programme say it. */
export type ShownSimulation = {
  /** Of the address, the shortest that say the same. */
  parameters: Readonly<Record<string, string>>
  /** What is tried, in words, where one thing is tried after the other. */
  changes?: readonly string[]
  summary: string
  notes: readonly string[]
  present: { asOf: PlainDate; ruleSet: string }
  simulated: { asOf: PlainDate; ruleSet: string }
  lines: readonly ShownSimulatedLine[]
}

/** A number that is more or less than there is. `of`: of what, for those who do not see what stands beside it. */
export type ShownNumber = {
  name: string
  label: string
  of?: string
  /** Where its slider stands without a value. */
  empty: string
  min: number
  max: number
  step?: number
}
/** Numbers of one sort; what stands in a row belongs together. `more`: those that few would change. */
export type ShownNumbers = {
  legend: string
  hint?: string
  rows: readonly (readonly ShownNumber[])[]
  more?: { summary: string; rows: readonly (readonly ShownNumber[])[] }
}

/** `choices`: one of them; without them anything that is written. `suggested`: what may be written. */
export type ShownField = {
  name: string
  label: string
  hint?: string
  value?: string
  choices?: readonly { value: string; label: string }[]
  suggested?: readonly { value: string; label: string }[]
}
/** One kind of change that can be added. */
export type ShownForm = { kind: string; legend: string; hint: string; fields: readonly ShownField[] }

/** What a page of simulations says of its programme. */
export type TrialWords = {
  /** What can be done here. */
  lead: string
  /** Of metrics, by the id that lines have. */
  titles: Readonly<Record<string, string>>
  /** What is said where areas without anything are left out. */
  leftOut: string
  /** What another date means for the figures. */
  dateHint: string
}

/** A simulation as its page begins: what is asked for by numbers, or change by change. */
export type ShownTrial = {
  words: TrialWords
  simulation: ShownSimulation
  numbers: readonly ShownNumbers[]
  /** None: changes are numbers. */
  forms: readonly ShownForm[]
  /** What of the address could not be read, by its parameter. */
  problems: readonly Problem[]
  ruleSets: readonly { id: string; title: string }[]
  today: PlainDate
  /** The first day that has rules. */
  from: PlainDate | undefined
  /** Days that are worth a look, by what they are called. */
  days: readonly { name: string; day: PlainDate }[]
  hasData: boolean
}
