import { may, type Role } from '@/lib/auth/roles'
import type { LineItemRow } from '@/lib/line-items/list-line-items'
import { cataloguePage, importsPage, trainersPage } from '@/lib/paths/data'
import type { Reason } from '@/lib/programmes/training-services/kinds'

const ADD = { course_not_in_catalogue: 'Add the course', exam_not_in_catalogue: 'Add the exam' }

/** Where the reader can mend what keeps a row from counting; null where nothing can, or somebody else has to. */
export function remedyOf(
  slug: string,
  role: Role,
  reason: Reason,
  { mct_id: mctId }: LineItemRow,
): { text: string; href: string } | null {
  switch (reason) {
    case 'course_not_in_catalogue':
    case 'exam_not_in_catalogue':
      return {
        text: may(role, 'catalogue:write') ? ADD[reason] : 'See the catalogue',
        href: cataloguePage.href({ slug }, '#unknown'),
      }
    case 'course_before_start':
    case 'exam_before_start':
    case 'course_retired':
    case 'exam_retired':
    case 'not_advanced':
      return { text: 'See the catalogue', href: cataloguePage.href({ slug }) }
    case 'mct_not_eligible':
      return mctId && may(role, 'trainers:write')
        ? { text: 'See the trainer', href: trainersPage.href({ slug, add: String(mctId) }, '#edit') }
        : null
    case 'withdrawn_import':
    case 'no_mct':
    case 'no_answers':
      return may(role, 'imports:write') ? { text: 'Import', href: importsPage.href({ slug }) } : null
    case 'outside_window':
    case 'beyond_cap':
      return null
  }
}
