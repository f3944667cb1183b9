import type { LineItemRow } from '@/lib/line-items/list-line-items'
import { cataloguePage, importsPage, trainersPage } from '@/lib/paths/data'
import type { Reason } from '@/lib/programmes/training-services/kinds'

/** Where what keeps a row from counting can be mended; null where nothing can. */
export function remedyOf(
  slug: string,
  reason: Reason,
  { mct_id: mctId }: LineItemRow,
): { text: string; href: string } | null {
  switch (reason) {
    case 'course_not_in_catalogue':
      return { text: 'Add the course', href: cataloguePage.href({ slug }, '#unknown') }
    case 'exam_not_in_catalogue':
      return { text: 'Add the exam', href: cataloguePage.href({ slug }, '#unknown') }
    case 'course_before_start':
    case 'exam_before_start':
    case 'course_retired':
    case 'exam_retired':
    case 'not_advanced':
      return { text: 'See the catalogue', href: cataloguePage.href({ slug }) }
    case 'mct_not_eligible':
      return mctId
        ? { text: 'See the trainer', href: trainersPage.href({ slug, add: String(mctId) }, '#edit') }
        : null
    case 'withdrawn_import':
    case 'no_mct':
    case 'no_answers':
      return { text: 'Import', href: importsPage.href({ slug }) }
    case 'outside_window':
    case 'beyond_cap':
      return null
  }
}
