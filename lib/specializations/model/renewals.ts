import { addDays, nextAnniversary, type PlainDate, parts } from '../../dates'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../programmes/solutions-partner/rules/documents'
import { AZURE_EXPERT_MSP, type Category, categoryOf, type HoldableId } from './specializations'

/** When an anniversary is decided: with the designation on one day from so many days before it to so many after. */
export type RenewalRule = Citation & { from: PlainDate; opensDays: number; closesDays: number; says: string }

/** Oldest first. */
export const SPECIALIZATION_RENEWALS: readonly RenewalRule[] = [
  {
    from: '2022-10-03',
    opensDays: 0,
    closesDays: 0,
    says: 'A specialization is kept until its own anniversary, and lost on that day without the designation.',
    source: sourceIn('FAQ22', 'Example scenario, Partner A'),
    standing: 'stated',
  },
  {
    from: '2023-10-09',
    opensDays: 60,
    closesDays: 30,
    says: 'A specialization is renewed from 60 days before its own anniversary to 30 calendar days after it.',
    source: sourceIn('D23-spec', 'Renewals'),
    standing: 'stated',
    note: 'The day is that of the page; since when it held is not known.',
  },
]

/** On its own anniversary, as the FAQ has it; it ends within thirty calendar days. */
export const EXPERT_RENEWAL: RenewalRule = {
  from: '2022-10-03',
  opensDays: 0,
  closesDays: 0,
  says: 'Azure Expert MSP needs all three Azure designations on its own anniversary; else it ends within 30 calendar days, and its benefits with it.',
  source: sourceIn('FAQ22', 'What happens to my Azure Expert MSP status on October 3, 2022?'),
  standing: 'stated',
}
export const EXPERT_DAYS = 30

/** The rule of an anniversary; null before the first, when a gold competency decided. */
export const renewalRuleOn = (id: HoldableId | null, anniversary: PlainDate): RenewalRule | null =>
  (id === AZURE_EXPERT_MSP.id ? [EXPERT_RENEWAL] : SPECIALIZATION_RENEWALS).findLast(
    ({ from }) => from <= anniversary,
  ) ?? null

/** The days on one of which the designation has to be held. */
export const renewalDays = ({ opensDays, closesDays }: RenewalRule, anniversary: PlainDate) => ({
  opens: addDays(anniversary, -opensDays),
  closes: addDays(anniversary, closesDays),
})

/** Whether an anniversary has decided: a day of grace still counts itself, an anniversary without one does not. */
export const hasDecided = ({ closesDays }: RenewalRule, closes: PlainDate, today: PlainDate): boolean =>
  closesDays > 0 ? closes < today : closes <= today

/** Whom Partner Center tells of an anniversary, and when; oldest first. */
const REMINDERS: readonly (Citation & { from: PlainDate; says: string })[] = [
  {
    from: '2022-10-03',
    says: 'Partner Center notifies those with an MPN Admin role.',
    source: sourceIn('FAQ22', 'What happens to my advanced specialization on October 3, 2022?'),
    standing: 'stated',
  },
  {
    from: '2023-10-09',
    says: 'Partner Center writes at least three mails to Global admins and MPN Partner Admins, from 120 days before the anniversary to 30 days after it.',
    source: sourceIn('D23-spec', 'Renewals, Reminder notifications'),
    standing: 'stated',
  },
]

/** null before the first. */
export const reminderOn = (day: PlainDate) => REMINDERS.findLast(({ from }) => from <= day) ?? null

/** What proves a specialization besides designation, performance and skilling. */
export const EVIDENCE = ['audit', 'references', 'none'] as const
export type Evidence = (typeof EVIDENCE)[number]

const BY_CATEGORY: Readonly<Record<Category, Evidence>> = {
  azure: 'audit',
  'business-applications': 'none',
  'modern-work': 'references',
  security: 'references',
}

export const evidenceOf = (id: HoldableId): Evidence =>
  id === AZURE_EXPERT_MSP.id ? 'audit' : BY_CATEGORY[categoryOf(id)]

export const EVIDENCE_SOURCE: Citation = {
  source: sourceIn('D23-apply', 'Specializations that require an audit, customer references, or neither'),
  standing: 'stated',
}
export const EVIDENCE_AGAIN: Citation = {
  source: sourceIn('D23-spec', 'Renewals, Year 2'),
  standing: 'stated',
  note: 'From anniversaries of February 2024 on; the renewal of Azure Expert MSP is another.',
}
const EVIDENCE_YEARS = 2
const EVIDENCE_FROM: PlainDate = '2024-02-01'

/**
 * When an audit or references are asked for again: on the first anniversary at least two years after them, or after the
 * anniversary in whose days of grace they came.
 */
export function evidenceDue(id: HoldableId, on: PlainDate, anniversary: PlainDate): PlainDate | null {
  if (id === AZURE_EXPERT_MSP.id || evidenceOf(id) === 'none') return null
  const grace = renewalRuleOn(id, on)?.closesDays ?? 0
  const since = addDays(on, -grace)
  const of = nextAnniversary(anniversary, since)
  const day = of < on ? of : on
  const again = `${String(parts(day).year + EVIDENCE_YEARS).padStart(4, '0')}${day.slice(4)}`
  return nextAnniversary(anniversary, again < EVIDENCE_FROM ? EVIDENCE_FROM : again)
}

export type BenefitCap = Citation & { category: Category; most: number }

/** How many specializations bring incremental benefits; only beside designation benefits, never beside legacy ones. */
export const BENEFIT_CAPS: readonly BenefitCap[] = (
  [
    ['azure', 5],
    ['business-applications', 1],
    ['modern-work', 3],
    ['security', 3],
  ] as const
).map(([category, most]) => ({
  category,
  most,
  source: sourceIn('D23-intro', 'Maximum number of Specializations allowed to get benefits'),
  standing: 'stated',
}))
