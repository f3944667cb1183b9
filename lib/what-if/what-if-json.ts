import type { WhatIfJson, WhatIfLineJson } from '../answers/plan'
import type { Table } from '../exports/table'
import { overrideJson } from '../insight/qualification-json'
import { placeOf } from '../scoring/criteria'
import type { Criterion } from '../scoring/criterion'
import type { Qualification } from '../scoring/qualification'
import { together } from '../scoring/status'
import type { SimulatedLine } from './model/simulate'
import type { WhatIf } from './run-what-if'

/** The documented answer of `GET …/{programme}/what-if`; also what the page shows. */
export function whatIfJson(slug: string, { simulation, overrides, ...result }: WhatIf): WhatIfJson {
  const { present, simulated, lines } = simulation
  return {
    org: slug,
    simulation: true,
    parameters: Object.fromEntries(result.parameters),
    summary: result.summary,
    notes: result.notes,
    present: resultOf(present),
    simulated: resultOf(simulated),
    lines: lines.map(lineJson),
    ...(overrides.length > 0 && { overrides: overrides.map(overrideJson) }),
  }
}

/** `base`: what all is needed of; `areas`: of which one is enough. */
function resultOf({ asOf, window, ruleSet, status, groups }: Qualification): WhatIfJson['present'] {
  const needed = groups.filter(({ alternative }) => !alternative)
  const areas = groups.filter(({ alternative }) => alternative)
  return {
    asOf,
    window,
    ruleSet: ruleSet.id,
    status,
    base: together(needed.map((group) => group.status)),
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
  ...placeOf({ metric, group }),
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
