import type { PlainDate } from '../../dates'
import type { Table } from '../../exports/table'
import type { AreaId, Metric, Status } from '../../kinds'
import { idOf } from '../../programmes/training-services/criterion-id'
import type { Criterion } from '../../scoring/criterion'
import type { Qualification } from '../../scoring/qualification'
import { parametersOf } from '../../scoring/what-if/parameters'
import type { SimulatedLine } from '../../scoring/what-if/simulate'
import { limitsMet, simulationSentence } from '../../scoring/what-if/words'
import { type OverrideJson, overrideJson } from '../training-services/qualification-json'
import type { WhatIf } from './run-what-if'

type Side = { status: Status | null; display: string; threshold: number | null }
export type WhatIfLineJson = {
  metric: Metric
  area: AreaId | null
  present: Side
  simulated: Side
  difference: string
  statusChanges: boolean
}
type Result = {
  asOf: PlainDate
  window: { from: PlainDate; to: PlainDate }
  ruleSet: string
  status: Status
  base: Status
  areas: { id: AreaId; status: Status }[]
}
export type WhatIfJson = {
  org: string
  /** Always true: none of this is an official figure, and nothing of it is stored. */
  simulation: true
  /** What was read of the address, in the shortest form that says the same. */
  parameters: Record<string, string>
  summary: string
  /** What could not be taken away as it was asked for. */
  notes: string[]
  present: Result
  simulated: Result
  lines: WhatIfLineJson[]
  /** The organization's own values that act on either side; missing where there are none. */
  overrides?: OverrideJson[]
}

/** The documented answer of `GET …/training-services/what-if`; also what the page shows. */
export function whatIfJson(slug: string, { scenario, simulation, overrides }: WhatIf): WhatIfJson {
  const { present, simulated, lines, applied } = simulation
  return {
    org: slug,
    simulation: true,
    parameters: Object.fromEntries(parametersOf(scenario)),
    summary: simulationSentence(simulation),
    notes: limitsMet(scenario.changes, applied),
    present: resultOf(present),
    simulated: resultOf(simulated),
    lines: lines.map(lineJson),
    ...(overrides.length > 0 && { overrides: overrides.map(overrideJson) }),
  }
}

const resultOf = ({ asOf, window, ruleSet, status, base, areas }: Qualification): Result => ({
  asOf,
  window,
  ruleSet: ruleSet.id,
  status,
  base: base.status,
  areas: areas.map((area) => ({ id: area.id, status: area.status })),
})

const lineJson = ({
  metric,
  group,
  before,
  after,
  difference,
  statusChanges,
}: SimulatedLine): WhatIfLineJson => ({
  ...idOf({ metric, group }),
  present: sideOf(before),
  simulated: sideOf(after),
  difference,
  statusChanges,
})

const sideOf = ({ status, display, threshold }: Criterion): Side => ({
  status,
  display,
  threshold: threshold && Number(threshold.value),
})

/** The lines of a simulation as a file; its name says what it is. */
export const whatIfTable = ({ lines, simulated }: WhatIfJson): Table<WhatIfLineJson> => ({
  name: `simulation-${simulated.asOf}`,
  columns: [
    { name: 'metric', of: ({ metric }) => metric },
    { name: 'area', of: ({ area }) => area },
    { name: 'present', of: ({ present }) => present.display },
    { name: 'simulated', of: (line) => line.simulated.display },
    { name: 'difference', of: ({ difference }) => difference.replace('−', '-') },
    { name: 'threshold_present', of: ({ present }) => present.threshold },
    { name: 'threshold_simulated', of: (line) => line.simulated.threshold },
    { name: 'status_present', of: ({ present }) => present.status },
    { name: 'status_simulated', of: (line) => line.simulated.status },
  ],
  rows: lines,
})
