import type { Overview } from '@/lib/insight/overview'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { fallingOutPage } from '@/lib/paths/training-services'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import type { Criterion } from '@/lib/scoring/criterion'
import { CriterionCard as Card } from '../programme/criterion-card'
import { openerId } from './opener-id'

type Props = { criterion: Criterion; overview: Overview; address: OverviewAddress }

/** A card whose details open beside the page. */
export function CriterionCard({ criterion, overview, address }: Props) {
  const details = idOf(criterion)
  return (
    <Card
      {...{ criterion, overview }}
      href={overviewHref(address, { details })}
      opener={openerId(details)}
      leavingHref={fallingOutPage.href({ slug: address.slug, criterion: details })}
    />
  )
}
