import type { Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { comparePage, leavingPage, stepsPage } from '@/lib/paths/any-programme'
import { skillingPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import { byDay, DAYS_AHEAD } from '@/lib/programmes/solutions-partner/lapses'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'
import { Ways } from '../programme/ways'

type Props = { capability: Capability; slug: string; role: Role }

/** The questions people come with, each one step from its answer. */
export function Questions({ capability: { lapses, score }, slug, role }: Props) {
  const of = { slug, programme: SOLUTIONS_PARTNER.id }
  const [first] = byDay(lapses)
  const ways = [
    {
      href: leavingPage.href(of),
      name: 'What leaves next?',
      text: 'Where each area stands with the next refreshes, worst loss first.',
    },
    {
      href: skillingPage.href({ slug }),
      name: 'What must be renewed?',
      text: first
        ? `First by ${showDate(first.on)}, in ${areaName(first.area)}.`
        : `Nothing that counts lapses within ${DAYS_AHEAD} days.`,
    },
    {
      href: stepsPage.href(of),
      name: 'What must we do?',
      text: `The least work to ${score.ruleSet.qualifiedFrom.value} points in each area.`,
    },
    {
      href: comparePage.href(of),
      name: 'Partner Center shows another number?',
      text: 'Find the cause, down to the row.',
      action: comparePage.action,
    },
  ]
  return <Ways label="Questions" ways={ways} role={role} />
}
