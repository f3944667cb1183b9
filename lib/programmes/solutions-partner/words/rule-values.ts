import type { Source } from '../../../rules/model/schema'
import { SECURITY_SERVICES, VIRTUAL_MACHINES } from '../names/azure-services'
import type { Cited, Standing } from '../rules/cited'
import type { Band, Formula, MetricRule, Pool, Rates, SecuritySides, WorkloadSet } from '../rules/shape'
import { VIRTUAL_MACHINE_SERVICES } from '../rules/workload-sets'
import { certificationName } from './certification-names'
import { fractionWords } from './formula-words'
import { PART_NAMES } from './names'

export type NamedValue = {
  name: string
  cited: { value: string | null; source: Source; standing: Standing; note?: string }
  /** What the value is the name of, where it is one of a list. */
  members?: readonly string[]
}

/** Every value of a metric's rule with where it is written, the ones that make the points first. */
export const ruleValues = (rule: MetricRule): NamedValue[] => [
  named('maximum points', rule.max),
  ...('options' in rule.formula
    ? []
    : [named('all of them at', rule.threshold), pointsOf('points for each', rule.perUnit)]),
  ...formulaValues(rule.formula),
]

const named = (name: string, cited: Cited<string>): NamedValue => ({ name, cited })
const pointsOf = (name: string, cited: Cited<string>): NamedValue =>
  named(name, { ...cited, value: fractionWords(cited.value) })
export const namedSet = (name: string, cited: Cited<WorkloadSet>): NamedValue => ({
  name,
  cited: { ...cited, value: cited.value.id },
  members: namesIn(cited.value),
})
/** Azure services are known by their names, others by ids that say them. */
function namesIn({ id, workloads }: WorkloadSet): readonly string[] {
  if (id === VIRTUAL_MACHINE_SERVICES.id) return VIRTUAL_MACHINES
  const services: Readonly<Record<string, readonly string[]>> = SECURITY_SERVICES
  return services[id] ?? [...workloads]
}

const poolOf = (name: string, cited: Cited<Pool>): NamedValue => ({
  name,
  cited: { ...cited, value: cited.value.id },
  members: cited.value.certifications.map(({ certification, countsTo }) =>
    countsTo ? `${certificationName(certification)}, up to ${countsTo}` : certificationName(certification),
  ),
})
/** `customer-engagement 200`. */
const ratesOf = (cited: Cited<Rates>): NamedValue => ({
  name: 'worth of a user or a profile, by workload',
  cited: { ...cited, value: `${cited.value.size} rates` },
  members: [...cited.value].map(([workload, { rate }]) => `${workload} ${rate}`),
})

function formulaValues(formula: Formula): NamedValue[] {
  switch (formula.name) {
    case 'AZ-NET':
      return [named('least USD', formula.least)]
    case 'AZ-GROWTH':
      return [named('least USD of twelve months', formula.minimum)]
    case 'AZ-DEPLOY':
      return [namedSet('services left out', formula.without)]
    case 'BA-NET':
      return [named('least USD', formula.least), namedSet('workloads', formula.workloads)]
    case 'BA-GROWTH':
      return [named('least base', formula.minimum), ratesOf(formula.rates)]
    case 'BA-DEPLOY':
      return [named('least worth', formula.least), ratesOf(formula.rates)]
    case 'MW-NET':
      return [
        ...bandValues(formula.customers.band, 'licences'),
        namedSet('workloads', formula.customers.workloads),
      ]
    case 'MW-GROWTH':
    case 'MW-DEPLOY':
      return [
        ...bandValues(formula.customers.band, 'licences'),
        namedSet('workloads', formula.customers.workloads),
        ...formula.options.flatMap(({ id, threshold, perUnit }) => [
          named(`all of them ${inside(PART_NAMES[id])} at`, threshold),
          pointsOf(`points for each ${inside(PART_NAMES[id])}`, perUnit),
        ]),
        ...(formula.name === 'MW-DEPLOY' ? [named('least percent in use', formula.active)] : []),
      ]
    case 'SEC-NET':
    case 'SEC-GROWTH':
      return sideValues(formula.sides)
    case 'SEC-DEPLOY':
      return [...sideValues(formula.sides), named('least percent in use', formula.active)]
    case 'PEOPLE':
      return [poolOf('certifications', formula.pool)]
    case 'STEPS':
      return [
        ...formula.gates.flatMap(({ id, people, points, pool }) => [
          named(`people for ${inside(PART_NAMES[id])}:`, people),
          named(`points of ${inside(PART_NAMES[id])}:`, points),
          poolOf(`certifications of ${inside(PART_NAMES[id])}`, { ...people, value: pool }),
        ]),
        poolOf('certifications of the last step', formula.last),
      ]
  }
}

const sideValues = ({ azure, 'microsoft-365': office }: SecuritySides): NamedValue[] => [
  named('all of them by Azure at', azure.threshold),
  pointsOf('points for each by Azure', azure.perUnit),
  ...(azure.band ? bandValues(azure.band, 'USD') : []),
  named('all of them by Microsoft 365 at', office.threshold),
  pointsOf('points for each by Microsoft 365', office.perUnit),
  ...(office.band ? bandValues(office.band, 'licences') : []),
  namedSet('services', azure.workloads),
  namedSet('workloads', office.workloads),
]

const bandValues = ({ above, least, most }: Band, unit: string): NamedValue[] => [
  ...(above ? [named(`${unit} above`, above)] : []),
  ...(least ? [named(`least ${unit}`, least)] : []),
  ...(most ? [named(`most ${unit}`, most)] : []),
]

const inside = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
