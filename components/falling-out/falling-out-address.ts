import { isPlainDate, type PlainDate } from '@/lib/dates'
import type { CriterionId } from '@/lib/programmes/training-services/criterion-id'
import { chosenCriterion, criterionQuery } from '../trends/trends-address'

type SearchParams = Record<string, string | string[] | undefined>

/** What the address says: the refresh that is looked at, and the criterion a reader came from. */
export type FallingOutAddress = { slug: string; refresh: PlainDate | null; criterion: CriterionId | null }

export function readFallingOutAddress(slug: string, params: SearchParams): FallingOutAddress {
  const refresh = [params.refresh].flat()[0] ?? ''
  return {
    slug,
    refresh: isPlainDate(refresh) ? refresh : null,
    criterion: params.metric === undefined ? null : chosenCriterion(params),
  }
}

export function fallingOutHref({ slug, criterion }: FallingOutAddress, refresh: PlainDate): string {
  const query = criterion ? criterionQuery(criterion) : new URLSearchParams()
  query.set('refresh', refresh)
  return `/${slug}/membership/training-services/falling-out?${query}`
}
