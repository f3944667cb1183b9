import type { Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { TRAINING_DESIGNATION } from '@/lib/designations/model/designations'
import type { Overview } from '@/lib/insight/overview'
import { designationPage } from '@/lib/paths/designations'
import { lineItemsPage } from '@/lib/paths/line-items'
import { fallingOutPage, planPage, reconcilePage } from '@/lib/paths/training-services'
import { type Way, Ways } from '../programme/ways'

/** The questions people come with, each one step from its answer. */
export function WaysOn({ overview, slug, role }: { overview: Overview; slug: string; role: Role }) {
  const { nextRefresh } = overview
  const ways: Way[] = [
    {
      href: lineItemsPage.href({ slug, counted: 'counted' }),
      name: 'Why this number?',
      text: 'Every row, whether it counts, and what would make it count.',
    },
    {
      href: fallingOutPage.href({ slug }),
      name: 'What leaves the window next?',
      text: `What leaves the window on ${showDate(nextRefresh.asOf)} and after.`,
    },
    {
      href: planPage.href({ slug }),
      name: 'What must we do?',
      text: toDo(overview),
    },
    {
      href: designationPage.href({ slug, designation: TRAINING_DESIGNATION }),
      name: 'Until when is it held?',
      text: 'Training Services as a designation: its days, and what comes next.',
    },
    {
      href: reconcilePage.href({ slug }),
      name: 'Partner Center shows another number?',
      text: 'Find the cause, down to the row.',
      action: reconcilePage.action,
    },
  ]
  return <Ways label="Questions" ways={ways} role={role} />
}

/** What leaves the window until the anniversary is missing there besides what is missing today. */
function toDo({ anniversary, gapsAhead }: Overview): string {
  if (anniversary === null || gapsAhead === null) return 'The least that is enough.'
  const on = showDate(anniversary)
  if (gapsAhead.length === 0) return `Nothing, as known today: it holds on ${on}.`
  const missing = new Intl.ListFormat('en').format(gapsAhead.map(({ text }) => text))
  return `Missing on ${on} if nothing comes in: ${missing}.`
}
