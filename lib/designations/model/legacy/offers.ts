import type { PlainDate } from '../../../dates'
import type { Citation } from '../../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../../programmes/solutions-partner/rules/documents'
import type { BenefitsOption } from '../options'

/** What may be taken at an anniversary: one of them, until the next one. */
export type Offer = Citation & {
  id: BenefitsOption
  name: string
  /** The last day on which it could be bought; null: it still can. */
  until: PlainDate | null
  keeps: readonly string[]
  loses: readonly string[]
}

/** The last day of both, by the page of the benefits of silver and gold. */
const LAST_DAY = '2025-01-21'
const PROCESS = sourceIn(
  'FAQ22',
  'I have a legacy competency and choose to attain a Solutions Partner designation. What is the process?',
)

export const OFFERS: readonly Offer[] = [
  {
    id: 'designation',
    name: 'Designation benefits',
    until: null,
    keeps: [
      'The designations for which the organization is qualified, and their badges.',
      'The benefits of designations, and those of specializations on top.',
    ],
    loses: ['The benefits of the legacy competency, at least until the next anniversary.'],
    source: PROCESS,
    standing: 'stated',
  },
  {
    id: 'legacy',
    name: 'Legacy benefits',
    until: LAST_DAY,
    keeps: [
      'The benefits of the competency held on 30 September 2022.',
      'The designations for which the organization is qualified, and their badges; without one no badge.',
      'The option to take legacy benefits again at the next anniversary.',
    ],
    loses: [
      'The benefits of designations, and those of specializations, which come with them only.',
      'From 1 October 2023 on incentives, unless a designation is held.',
    ],
    source: PROCESS,
    standing: 'stated',
    note: 'The page on silver and gold membership names 21 January 2025 as the last day to buy or renew them.',
  },
  {
    id: 'action-pack',
    name: 'Action Pack',
    until: LAST_DAY,
    keeps: ['The benefits of the Action Pack.'],
    loses: ['Every designation and badge.', 'The legacy benefits, for good.'],
    source: sourceIn('DECK23', 'Not eligible?'),
    standing: 'stated',
    note: 'The page on silver and gold membership names 21 January 2025 as the last day to buy or renew it.',
  },
  {
    id: 'none',
    name: 'Nothing',
    until: null,
    keeps: [],
    loses: ['Every designation and badge.', 'The legacy benefits, for good.'],
    source: sourceIn('FAQ22', 'My competency renewal is before September 30, 2022'),
    standing: 'stated',
  },
]

/** @throws Error for none of them, which the type excludes */
export function offerOf(id: BenefitsOption): Offer {
  const found = OFFERS.find((one) => one.id === id)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}
