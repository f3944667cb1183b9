import type { Reason } from '@/lib/kinds'
import type { LineItemRow } from '@/lib/services/line-items/list-line-items'
import { addAddress } from '../trainers/trainers-address'

/** Where what keeps a row from counting can be mended; null where nothing can. */
export function remedyOf(
  slug: string,
  reason: Reason,
  { mct_id: mctId }: LineItemRow,
): { text: string; href: string } | null {
  switch (reason) {
    case 'course_not_in_catalogue':
      return { text: 'Add the course', href: `/${slug}/catalogue#unknown` }
    case 'exam_not_in_catalogue':
      return { text: 'Add the exam', href: `/${slug}/catalogue#unknown` }
    case 'course_before_start':
    case 'exam_before_start':
    case 'course_retired':
    case 'exam_retired':
    case 'not_advanced':
      return { text: 'See the catalogue', href: `/${slug}/catalogue` }
    case 'mct_not_eligible':
      return mctId ? { text: 'See the trainer', href: addAddress(slug, String(mctId)) } : null
    case 'withdrawn_import':
    case 'no_mct':
    case 'no_answers':
      return { text: 'Import', href: `/${slug}/imports` }
    case 'outside_window':
    case 'beyond_cap':
      return null
  }
}
