import type { PlainDate } from '../../dates'
import { SOLUTION_AREAS, type SolutionArea } from '../../programmes/solution-areas'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../programmes/solutions-partner/rules/documents'

export const REQUIREMENT_IDS = [
  'incentives',
  'managed-services',
  'consulting-services',
  'appsource-apps',
  'co-sell-services',
  'co-sell-ip',
  'cloud-accelerator',
] as const
export type RequirementId = (typeof REQUIREMENT_IDS)[number]

/** What an organization may do with one of some designations, from a day on until the next of the same id. */
export type Requirement = Citation & {
  id: RequirementId
  name: string
  from: PlainDate
  /** One suffices; none: it depends on no designation. */
  areas: readonly SolutionArea[]
  /** What else gives it, in a sentence; null: nothing. */
  otherwise: string | null
  /** What another document has against it. */
  against?: Citation
}

const ALL: readonly SolutionArea[] = SOLUTION_AREAS.map(({ id }) => id)
const COMPETENCY = 'Until 3 Oct 2023 a competency held on 30 Sep 2022 gives it, too.'

type Named = Pick<Requirement, 'id' | 'name'>
const MANAGED: Named = { id: 'managed-services', name: 'Managed Services offers in the marketplace' }
const CONSULTING: Named = { id: 'consulting-services', name: 'Consulting Services offers in the marketplace' }
const APPS: Named = { id: 'appsource-apps', name: 'Applications on AppSource' }
const CO_SELL: Named = { id: 'co-sell-services', name: 'Co-sell ready as a services partner' }

const faq = (place: string): Citation => ({ source: sourceIn('FAQ22', place), standing: 'stated' })
const INCENTIVES = faq('Will incentives be changing?')
const MANAGED_OFFER = faq(
  'How do Solutions Partner designations work with publishing a Managed Services offer?',
)
const CONSULTING_OFFER = faq(
  'How do Solutions Partner designations work with publishing a Consulting Services offer?',
)
const APP = faq('What happens to my existing and new applications on Microsoft AppSource?')
const CO_SELL_READY = faq('How do Solutions Partner designations work with co-sell?')

/** Of each id oldest first. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'incentives',
    name: 'Incentives',
    from: '2022-10-01',
    areas: ALL,
    otherwise:
      'Until 30 Sep 2023 legacy benefits give them, too: until the first anniversary after 30 Sep 2022, or bought at it. Not both.',
    ...INCENTIVES,
  },
  {
    id: 'incentives',
    name: 'Incentives',
    from: '2023-10-01',
    areas: ALL,
    otherwise: null,
    ...INCENTIVES,
    note: 'Unless the terms of an incentive say otherwise.',
  },
  {
    ...MANAGED,
    from: '2022-10-03',
    areas: ALL,
    otherwise: COMPETENCY,
    ...MANAGED_OFFER,
  },
  {
    ...MANAGED,
    from: '2023-10-03',
    areas: ALL,
    otherwise:
      'Not certain: the FAQ of 2022 asks for any designation, the page of July 2023 for Infrastructure or retained Cloud Platform benefits.',
    ...MANAGED_OFFER,
    standing: 'uncertain',
    note: 'Contradicted by the page of 26 July 2023; the FAQ is followed.',
    against: {
      source: sourceIn('D23-offer', 'Eligibility requirements'),
      standing: 'uncertain',
      note: 'Infrastructure alone, or retained benefits of a Cloud Platform competency of 30 September 2022; contradicted by the FAQ.',
    },
  },
  { ...CONSULTING, from: '2022-10-03', areas: ALL, otherwise: COMPETENCY, ...CONSULTING_OFFER },
  { ...CONSULTING, from: '2023-10-03', areas: ALL, otherwise: null, ...CONSULTING_OFFER },
  {
    ...APPS,
    from: '2022-10-03',
    areas: ALL,
    otherwise:
      'Until 3 Oct 2023 applications stay that were there with a competency of 30 Sep 2022; new ones need a designation.',
    ...APP,
  },
  { ...APPS, from: '2023-10-03', areas: ALL, otherwise: null, ...APP },
  { ...CO_SELL, from: '2022-10-03', areas: ALL, otherwise: COMPETENCY, ...CO_SELL_READY },
  { ...CO_SELL, from: '2023-10-03', areas: ALL, otherwise: null, ...CO_SELL_READY },
  {
    id: 'co-sell-ip',
    name: 'IP co-sell',
    from: '2022-10-03',
    areas: [],
    otherwise: 'Depends on no designation: nothing changed.',
    ...faq('What impact do these changes have on ISVs becoming co-sell ready?'),
  },
  {
    id: 'cloud-accelerator',
    name: 'Microsoft Cloud Accelerator Program',
    from: '2022-10-03',
    areas: ['modern-work'],
    otherwise: null,
    ...faq('How does Solutions Partner for Modern Work map to the Microsoft Cloud Accelerator Program?'),
    note: 'An important requirement, not the only one: Partner Center shows the eligibility.',
  },
]

/** Those in force on a day, one of each id. */
export const requirementsOn = (day: PlainDate): Requirement[] =>
  REQUIREMENT_IDS.flatMap((id) => REQUIREMENTS.findLast((one) => one.id === id && one.from <= day) ?? [])
