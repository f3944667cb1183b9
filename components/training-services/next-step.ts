import { may, type Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import { importsPage } from '@/lib/paths/data'
import { fallingOutPage, planPage } from '@/lib/paths/training-services'
import type { NextStep } from '../programme/verdict'

/** The one action that moves the verdict; null where it is for others to do. */
export function nextStep(
  { dataThrough, anniversary, verdict }: Overview,
  slug: string,
  role: Role,
): NextStep | null {
  if (dataThrough === null)
    return may(role, 'imports:write')
      ? { text: 'Import your first file', href: importsPage.href({ slug }) }
      : null
  if (verdict.focus === null) return { text: 'See what leaves next', href: fallingOutPage.href({ slug }) }
  const until = anniversary ? ` until ${showDate(anniversary)}` : ''
  return { text: `Plan what to do${until}`, href: planPage.href({ slug }) }
}
