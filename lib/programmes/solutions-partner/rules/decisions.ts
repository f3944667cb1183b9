import type { AreaId } from '../areas'

/** What was decided where documents are silent or disagree, as the scorer reads it; each has its default first. */
export const CHOICES = {
  leastPoints: ['1', 'above-0'],
  deploymentUnit: ['service', 'tenant'],
  azureClassBase: ['consumption', 'associated'],
  securitySides: ['apart', 'together'],
  growthMinimum: ['current', 'both'],
  azureGrowth: ['twelve-months', 'single-months'],
  businessClass: ['pairs', 'pairs-in-both', 'workloads'],
  earlyValues: ['neighbouring'],
  setUntilJune2026: ['carried'],
  secondOption: ['apart', 'with-cpor'],
  claimBase: ['replaces', 'both'],
  lastStep: ['anybody', 'of-the-gates'],
  customerService: ['without-end', 'ended'],
  wholePoints: ['cut', 'rounded'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export type DecisionKey = keyof typeof CHOICES
export type Decisions = { readonly [Key in DecisionKey]: (typeof CHOICES)[Key][number] }

export type Decision = {
  /** As capability-rules.md §8 numbers it. */
  number: string
  /** What is decided. */
  name: string
  key: DecisionKey
  /** What each choice means, the default first; where no more than one stands there, nothing else can be computed. */
  says: readonly string[]
  /** The alternative that is known and cannot be computed, and why; null where it can. */
  notOffered: string | null
  areas: readonly AreaId[]
  /** In which rule sets the question is open; empty: in all. */
  ruleSets: readonly string[]
}

const AZURE: readonly AreaId[] = ['data-ai', 'digital-app-innovation', 'infrastructure']
const ALL: readonly AreaId[] = [...AZURE, 'business-applications', 'modern-work', 'security']

const decision = (
  number: string,
  name: string,
  key: DecisionKey,
  says: readonly string[],
  areas: readonly AreaId[],
  ruleSets: readonly string[] = [],
  notOffered: string | null = null,
): Decision => ({ number, name, key, says, notOffered, areas, ruleSets })

/** The fourteen decisions, with their alternatives. */
export const DECISIONS: readonly Decision[] = [
  decision(
    'U1',
    'Least points of a metric',
    'leastPoints',
    ['At least 1 point in every metric', 'More than 0 points in every metric'],
    ALL,
  ),
  decision(
    'U2',
    'What a deployment is',
    'deploymentUnit',
    ['Each workload of a customer is a deployment', 'A customer is one deployment'],
    ['modern-work'],
    ['pcs-2026-07'],
  ),
  decision(
    'U3',
    'Whose customers make the Azure class',
    'azureClassBase',
    [
      'Customers with Azure consumption in the month of the figures',
      'All customers with a row of Azure consumption in that month, of whatever amount',
    ],
    AZURE,
    ['pcs-2026-07'],
  ),
  decision(
    'U4',
    'Sides of Security',
    'securitySides',
    ['A loss on one side takes nothing from the other', 'The sides are added first'],
    ['security'],
  ),
  decision(
    'U5',
    'When USD 1,000 is asked for',
    'growthMinimum',
    ['USD 1,000 in the current twelve months', 'USD 1,000 in the current and in the former twelve months'],
    AZURE,
  ),
  decision(
    'U6',
    'What Azure growth compares',
    'azureGrowth',
    ['Totals of twelve months are compared', 'Single months are compared'],
    AZURE,
  ),
  decision(
    'U7',
    'What makes the class of Business Applications',
    'businessClass',
    [
      'Pairs of customer and workload, each month for itself',
      'The same pairs in both months',
      'Different workloads over all customers, each month for itself',
    ],
    ['business-applications'],
    ['pcs-2023-10', 'pcs-2023-12', 'pcs-2026-07'],
  ),
  decision(
    'U8',
    'Values of 2022',
    'earlyValues',
    ['Values of June 2023 stand in for those of 2022 that are not public'],
    [...AZURE, 'business-applications', 'security'],
    ['pcs-2022-10'],
    'The values of 2022 are not public.',
  ),
  decision(
    'U9',
    'Rules until June 2026',
    'setUntilJune2026',
    ['The rules of December 2023 hold until 30 June 2026'],
    [...AZURE, 'security'],
    ['pcs-2023-12'],
    'When the tracks of 2025 started is not known.',
  ),
  decision(
    'U10',
    'Second option of growth in Modern Work',
    'secondOption',
    ['Growth by DPOR stands apart', 'Growth by DPOR and CPOR together is the second option'],
    ['modern-work'],
  ),
  decision(
    'U11',
    'Base at the claim',
    'claimBase',
    ['The base at the claim replaces that of a year ago', 'Both bases are subtracted'],
    ['modern-work'],
  ),
  decision(
    'U12',
    'Last step of Security',
    'lastStep',
    ['Anybody may fill the last step', 'Only people of the first two steps'],
    ['security'],
    ['pcs-2026-07'],
  ),
  decision(
    'U13',
    'Customer Service Functional Consultant',
    'customerService',
    [
      'Customer Service Functional Consultant counts without an end',
      'It counts until 30 June 2024, if earned before it retired on 30 June 2023',
    ],
    ['business-applications'],
    ['pcs-2023-12'],
  ),
  decision(
    'U14',
    'Whole points',
    'wholePoints',
    ['Points are cut to whole ones', 'Points are rounded to whole ones'],
    ALL,
    ['pcs-2022-10'],
  ),
]

/** What holds where an organization has not decided otherwise. */
export const DEFAULTS: Decisions = {
  leastPoints: '1',
  deploymentUnit: 'service',
  azureClassBase: 'consumption',
  securitySides: 'apart',
  growthMinimum: 'current',
  azureGrowth: 'twelve-months',
  businessClass: 'pairs',
  earlyValues: 'neighbouring',
  setUntilJune2026: 'carried',
  secondOption: 'apart',
  claimBase: 'replaces',
  lastStep: 'anybody',
  customerService: 'without-end',
  wholePoints: 'cut',
}

/** The decisions that are open in a rule set and have an alternative that can be computed. */
export const offeredIn = (ruleSet: string): Decision[] =>
  DECISIONS.filter(
    ({ key, ruleSets }) => CHOICES[key].length > 1 && (ruleSets.length === 0 || ruleSets.includes(ruleSet)),
  )
