import type { WhatIfJson, WhatIfLineJson } from '../answers/plan'
import type { Table } from '../exports/table'
import { overrideJson } from '../insight/qualification-json'
import { idOf } from '../programmes/training-services/criterion-id'
import { recordOf } from '../programmes/training-services/record'
import { parametersOf } from '../programmes/training-services/what-if/parameters'
import type { SimulatedLine } from '../programmes/training-services/what-if/simulate'
import { limitsMet, simulationSentence } from '../programmes/training-services/what-if/words'
import type { Criterion } from '../scoring/criterion'
import type { Qualification } from '../scoring/qualification'
import type { WhatIf } from './run-what-if'

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

function resultOf(qualification: Qualification): WhatIfJson['present'] {
  const { asOf, window, ruleSet, status } = qualification
  const { base, areas } = recordOf(qualification)
  return {
    asOf,
    window,
    ruleSet: ruleSet.id,
    status,
    base: base.status,
    areas: areas.map((area) => ({ id: area.id, status: area.status })),
  }
}

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

const sideOf = ({ status, display, threshold }: Criterion): WhatIfLineJson['present'] => ({
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
