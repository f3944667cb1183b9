import type { PlainDate } from '../../dates'
import { areaName, SOLUTION_AREAS, type SolutionArea } from '../../programmes/solution-areas'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../programmes/solutions-partner/rules/documents'

/** A customer-facing badge: one of its designations brings it, or all. */
export type Badge = { name: string; areas: readonly SolutionArea[]; every: boolean }
export type BadgeSet = Citation & { from: PlainDate; badges: readonly Badge[] }

const AZURE: readonly SolutionArea[] = ['data-ai', 'digital-app-innovation', 'infrastructure']
const ALL = SOLUTION_AREAS.map(({ id }) => id)

const MICROSOFT_CLOUD: Badge = { name: 'Solutions Partner for Microsoft Cloud', areas: ALL, every: true }

/** Oldest first. */
export const BADGE_SETS: readonly BadgeSet[] = [
  {
    from: '2022-10-03',
    badges: [
      ...ALL.map((id) => ({
        name: `Solutions Partner for ${areaName(id)}${AZURE.includes(id) ? ' (Azure)' : ''}`,
        areas: [id],
        every: false,
      })),
      MICROSOFT_CLOUD,
    ],
    source: sourceIn('FAQ22', 'What badges are available for the Solutions Partner designations?'),
    standing: 'stated',
  },
  {
    from: '2026-08-01',
    badges: [
      { name: 'AI Business Solutions', areas: ['business-applications', 'modern-work'], every: false },
      { name: 'Cloud & AI Platforms', areas: AZURE, every: false },
      { name: 'Security', areas: ['security'], every: false },
      MICROSOFT_CLOUD,
    ],
    source: sourceIn('DIGEST26', 'Customer-facing badges become three'),
    standing: 'uncertain',
    note: 'Second-hand, and without a day in August. Whether one designation of a badge is enough is not said; it is assumed to be.',
  },
]

/** The badges of a day; null before the first. */
export const badgesOn = (day: PlainDate): BadgeSet | null =>
  BADGE_SETS.findLast(({ from }) => from <= day) ?? null

/** Since when there is one of this name. */
export const badgeSince = (name: string): PlainDate | null =>
  BADGE_SETS.find(({ badges }) => badges.some((badge) => badge.name === name))?.from ?? null

export const BADGE_SHOWN: Citation = {
  source: sourceIn('D23-logo', 'Considerations'),
  standing: 'stated',
  note: 'A new designation appears in Logo Builder within 24 hours; in a renewal window Logo Builder makes no badges.',
}
export const BADGE_GOES: Citation = {
  source: sourceIn('D23-renew', 'Renewal'),
  standing: 'stated',
  note: 'Who does not renew within the renewal window loses designation and badge.',
}
