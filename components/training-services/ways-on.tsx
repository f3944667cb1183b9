import { type Action, may, type Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/services/training-services/overview'

type Way = { href: string; name: string; text: string; action?: Action }

/** The four questions people come with, each one step from its answer. */
export function WaysOn({ overview, slug, role }: { overview: Overview; slug: string; role: Role }) {
  const { anniversary, nextRefresh } = overview
  const to = (page: string) => `/${slug}/membership/training-services/${page}`
  const ways: Way[] = [
    {
      href: to('line-items?counted=counted'),
      name: 'Why this number?',
      text: 'Every row, whether it counts, and what would make it count.',
    },
    {
      href: to('falling-out'),
      name: 'What falls out next?',
      text: `What leaves the window on ${showDate(nextRefresh.asOf)} and after.`,
    },
    {
      href: to('plan'),
      name: 'What must we do?',
      text: anniversary
        ? `The least that is enough by ${showDate(anniversary)}.`
        : 'The least that is enough.',
    },
    {
      href: to('reconcile'),
      name: 'Partner Center shows another number?',
      text: 'Find the cause, down to the row.',
      action: 'reconcile:read',
    },
  ]
  return (
    <nav className="ways noprint" aria-label="Questions">
      {ways
        .filter(({ action }) => !action || may(role, action))
        .map(({ href, name, text }) => (
          <p key={href}>
            <a href={href}>{name}</a>
            <span className="muted small">{text}</span>
          </p>
        ))}
    </nav>
  )
}
