import { listed } from '../../../text/lists'
import type { Decisions } from '../rules/decisions'
import type { Band, Formula, Gate, SecuritySides, Side } from '../rules/shape'
import { certificationName, poolWords } from './certification-names'
import { grouped } from './units'
import { usd } from './usd'

/** What counts, in sentences, with the numbers of the rule. */
export function ruleWords(formula: Formula, decisions: Decisions): string[] {
  switch (formula.name) {
    case 'AZ-NET':
      return [
        `A customer counts with at least ${usd(formula.least.value)} of Azure consumption in the month or in the one before.`,
        'CSP, DPOR and PAL count; of what several of them show of one subscription, the largest.',
      ]
    case 'AZ-GROWTH':
      return [
        decisions.azureGrowth === 'single-months'
          ? 'Azure consumption of the month, compared with the same month a year before.'
          : 'Azure consumption of twelve months, compared with the twelve before.',
        `${decisions.growthMinimum === 'both' ? 'Both need' : 'The later needs'} at least ${usd(formula.minimum.value)}.`,
      ]
    case 'AZ-DEPLOY':
      return [
        'Azure services with consumption within twelve months, virtual machines left out. Nothing is compared.',
      ]
    case 'BA-NET':
      return [
        `A workload of a customer counts with at least ${usd(formula.least.value)} of revenue in the month.`,
      ]
    case 'BA-GROWTH':
      return [
        'What the use of a month is worth: users, each by the rate of its workload.',
        `The month a year before needs to be worth at least ${usd(formula.minimum.value)}.`,
      ]
    case 'BA-DEPLOY':
      return [
        `A workload of a customer counts if its use in the month is worth at least ${usd(formula.least.value)}.`,
      ]
    case 'MW-NET':
      return [customersWords(formula.customers.band)]
    case 'MW-GROWTH':
      return [
        customersWords(formula.customers.band),
        `Active users of its workloads now, less those a year before, ${decisions.claimBase === 'both' ? 'and' : 'or'} when it was claimed since.`,
        BETTER,
      ]
    case 'MW-DEPLOY':
      return [customersWords(formula.customers.band), inUseWords(formula.active.value, decisions), BETTER]
    case 'SEC-NET':
      return sidesWords(formula.sides, decisions, (side) => `customers with ${side}`)
    case 'SEC-GROWTH':
      return [
        ...sidesWords(formula.sides, decisions, (side) => `of customers with ${side}`),
        'Azure: consumption of security services in twelve months. Microsoft 365: protected users.',
      ]
    case 'SEC-DEPLOY':
      return [
        ...sidesWords(formula.sides, decisions, (side) => `customers with ${side}`),
        `Microsoft 365: at least ${formula.active.value}% of the licences in use.`,
      ]
    case 'PEOPLE':
      return [`A person counts once, with ${poolWords(formula.pool.value)}.`]
    case 'STEPS':
      return [
        ...formula.gates.map(gateWords),
        `Step ${formula.gates.length + 1}, the last: everybody ${gatesAlone(formula, decisions) ? 'of the steps before ' : ''}with ${poolWords(formula.last.value)}, each once. The same people may fill several steps.`,
      ]
  }
}

function inUseWords(percent: string, { deploymentUnit, claimBase }: Decisions): string {
  const before = `a year before ${claimBase === 'both' ? 'nor' : 'or'} when it was claimed`
  return deploymentUnit === 'tenant'
    ? `A customer counts once, with a workload of which at least ${percent}% of the paid licences are in use, and none ${before}.`
    : `A workload counts if at least ${percent}% of its paid licences are in use, and was not so ${before}.`
}

const gatesAlone = ({ lastFromGates }: { lastFromGates: boolean }, { lastStep }: Decisions): boolean =>
  lastFromGates && lastStep === 'of-the-gates'

const BETTER = 'The option with the most points counts alone; they are never added.'

function gateWords({ id, pool, people, points }: Gate): string {
  const brings = points.value === '0' ? '' : `: ${points.value} points, once`
  return `${id.replace('-', ' ').replace(/^s/, 'S')}: ${people.value} ${people.value === '1' ? 'person' : 'people'} with ${poolWords(pool)}${brings}.`
}

/** A workload decides, and a customer who has grown out of the range stays in it for a year. */
const customersWords = (band: Band): string =>
  `A customer counts with a workload of ${bandWords(band, 'licences')}.`

function sidesWords(
  { azure, 'microsoft-365': office }: SecuritySides,
  { securitySides }: Decisions,
  as: (side: string) => string,
): string[] {
  const of = (side: Side, unit: 'usd' | 'licences') =>
    side.band ? as(`${unit === 'usd' ? '' : 'a workload of '}${bandWords(side.band, unit)}`) : 'all customers'
  return [
    `Azure: ${of(azure, 'usd')}${azure.band ? ' of security services in twelve months' : ''}.`,
    `Microsoft 365: ${of(office, 'licences')}.`,
    securitySides === 'together'
      ? 'Both sides are added first: a loss on one takes from the other.'
      : 'Each side for itself, then added: a loss on one takes nothing from the other.',
  ]
}

/** `more than 300 licences`, `11 to 300 licences`, `at least USD 600`. */
export function bandWords({ above, least, most, promoted }: Band, unit: 'usd' | 'licences'): string {
  const say = (amount: string) => (unit === 'usd' ? usd(amount) : grouped(amount))
  const from = least?.value ?? (above && unit === 'licences' ? String(Number(above.value) + 1) : null)
  const what = unit === 'usd' ? '' : ' licences'
  const grown = promoted ? ', or of more where it was in that range a year before' : ''
  if (!most)
    return above ? `more than ${say(above.value)}${what}` : `at least ${say(least?.value ?? '0')}${what}`
  if (from === null) return `above ${say(above?.value ?? '0')} up to ${say(most.value)}${what}${grown}`
  return `${say(from)} to ${say(most.value)}${what}${grown}`
}

/** Every certification of a formula's pools, by what is asked of it. */
export function poolsOf(formula: Formula): { name: string; certifications: string[] }[] {
  const named = (name: string, { certifications }: Gate['pool']) => ({
    name,
    certifications: certifications.map(({ certification }) => certificationName(certification)),
  })
  if (formula.name === 'PEOPLE') return [named('Certifications that count', formula.pool.value)]
  if (formula.name !== 'STEPS') return []
  return [
    ...formula.gates.map(({ id, pool }) => named(id.replace('-', ' ').replace(/^s/, 'S'), pool)),
    named(`Step ${formula.gates.length + 1}`, formula.last.value),
  ]
}

export const associationsWords = (names: readonly string[]): string =>
  listed(names.map((name) => name.toUpperCase().replace('CSP-TIER-', 'CSP tier ')))
