import { may, type Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import type { Designation } from '@/lib/designations/get-designations'
import { isPastRenewing } from '@/lib/designations/model/anew'
import { TRAINING_DESIGNATION } from '@/lib/designations/model/designations'
import { isBought } from '@/lib/designations/model/ways'
import { stepsPage } from '@/lib/paths/any-programme'
import { planPage } from '@/lib/paths/training-services'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'
import type { NextStep } from '../programme/verdict'

/** The one thing to do about a designation, by the day of the page; null: nothing has to be done. */
export function designationStep(one: Designation, slug: string, role: Role): NextStep | null {
  const { designation, status, renewal, nextDates } = one
  const way = {
    text: 'See what is missing',
    href:
      designation === TRAINING_DESIGNATION
        ? planPage.href({ slug })
        : stepsPage.href({ slug, programme: SOLUTIONS_PARTNER.id }, `#${designation}`),
  }
  if (status === 'renewal_due')
    return renewal?.answer === 'yes'
      ? { text: `Renew by ${showDate(renewal.term.renewal.closes)}`, href: '#steps' }
      : isPastRenewing(one)
        ? { text: 'See how to attain it again', href: '#steps' }
        : way
  // Before the first day that counts nothing is known to be missing.
  if (status === 'enrolled') return renewal?.soFar === 'no' ? way : null
  if (status !== 'qualified') return way
  const by = nextDates.find(({ what }) => what === 'enrol_by')?.on
  if (one.attainedOn === null && may(role, 'designations:write'))
    return { text: 'Record it', href: '#record' }
  if (!isBought(one, one.way)) return { text: 'See that it is enrolled', href: '#steps' }
  return { text: by ? `Enrol by ${showDate(by)}` : 'See how to enrol', href: '#steps' }
}
