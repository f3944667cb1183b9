import type { Source } from '../../../rules/model/schema'
import type { Cited } from '../rules/cited'
import type { Band, Formula, MetricRule, SecuritySides } from '../rules/shape'
import { fractionWords } from './formula-words'
import { PART_NAMES } from './names'

type NamedValue = {
  name: string
  cited: { value: string | null; source: Source; standing: string; note?: string }
}

/** Every value of a metric's rule with where it is written, the ones that make the points first. */
export const ruleValues = (rule: MetricRule): NamedValue[] => [
  named('maximum points', rule.max),
  ...('options' in rule.formula
    ? []
    : [
        named('all of them at', rule.threshold),
        { name: 'points for each', cited: { ...rule.perUnit, value: fractionWords(rule.perUnit.value) } },
      ]),
  ...formulaValues(rule.formula),
]

const named = (name: string, cited: Cited<string>): NamedValue => ({ name, cited })
const setOf = (name: string, cited: Cited<{ id: string }>): NamedValue => ({
  name,
  cited: { ...cited, value: cited.value.id },
})

function formulaValues(formula: Formula): NamedValue[] {
  switch (formula.name) {
    case 'AZ-NET':
      return [named('least USD', formula.least)]
    case 'AZ-GROWTH':
      return [named('least USD of twelve months', formula.minimum)]
    case 'AZ-DEPLOY':
      return [setOf('services left out', formula.without)]
    case 'BA-NET':
      return [named('least USD', formula.least), setOf('workloads', formula.workloads)]
    case 'BA-GROWTH':
      return [named('least base', formula.minimum)]
    case 'BA-DEPLOY':
      return [named('least worth', formula.least)]
    case 'MW-NET':
      return [
        ...bandValues(formula.customers.band, 'licences'),
        setOf('workloads', formula.customers.workloads),
      ]
    case 'MW-GROWTH':
    case 'MW-DEPLOY':
      return [
        ...bandValues(formula.customers.band, 'licences'),
        setOf('workloads', formula.customers.workloads),
        ...formula.options.map(({ id, threshold }) =>
          named(`all of them ${inside(PART_NAMES[id])} at`, threshold),
        ),
        ...(formula.name === 'MW-DEPLOY' ? [named('least percent in use', formula.active)] : []),
      ]
    case 'SEC-NET':
    case 'SEC-GROWTH':
      return sideValues(formula.sides)
    case 'SEC-DEPLOY':
      return [...sideValues(formula.sides), named('least percent in use', formula.active)]
    case 'PEOPLE':
      return [setOf('certifications', formula.pool)]
    case 'STEPS':
      return [
        ...formula.gates.map(({ id, people }) => named(`people for ${inside(PART_NAMES[id])}:`, people)),
        setOf('certifications of the last step', formula.last),
      ]
  }
}

const sideValues = ({ azure, 'microsoft-365': office }: SecuritySides): NamedValue[] => [
  named('all of them by Azure at', azure.threshold),
  ...(azure.band ? bandValues(azure.band, 'USD') : []),
  named('all of them by Microsoft 365 at', office.threshold),
  ...(office.band ? bandValues(office.band, 'licences') : []),
  setOf('services', azure.workloads),
  setOf('workloads', office.workloads),
]

const bandValues = ({ above, least, most }: Band, unit: string): NamedValue[] => [
  ...(above ? [named(`${unit} above`, above)] : []),
  ...(least ? [named(`least ${unit}`, least)] : []),
  ...(most ? [named(`most ${unit}`, most)] : []),
]

const inside = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
