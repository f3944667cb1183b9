import type { PlainDate } from '../../dates'
import type { ShownStatus } from '../../scoring/status'

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
  summary: string
  notes: readonly string[]
  present: { asOf: PlainDate; ruleSet: string }
  simulated: { asOf: PlainDate; ruleSet: string }
  lines: readonly ShownSimulatedLine[]
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

/** A simulation whose changes are added one by one. */
export type ShownTrial = {
  /** The parameters of the address, the shortest. */
  query: string
  simulation: ShownSimulation
  /** Of metrics, by the id that lines have. */
  titles: Readonly<Record<string, string>>
  /** What is tried, with the parameters that leave it out. */
  changes: readonly { text: string; without: string }[]
  forms: readonly ShownForm[]
  /** What of the address could not be read. */
  problems: readonly string[]
  asOf: PlainDate | null
  ruleSet: string | null
  ruleSets: readonly { id: string; title: string }[]
  today: PlainDate
  hasData: boolean
}
