import type { Overview } from '@/lib/insight/overview'
import type { OverviewAddress } from '@/lib/paths/overview'
import { recordOf } from '@/lib/programmes/training-services/record'
import { StatusPill } from '../ui/status'
import { CriterionCard } from './criterion-card'

export function BaseCriteria(props: { overview: Overview; address: OverviewAddress }) {
  const { base } = recordOf(props.overview.qualification)
  return (
    <section className="part" aria-labelledby="base-criteria">
      <div className="row">
        <h2 id="base-criteria">1. Base Criteria</h2>
        <StatusPill status={base.status} />
      </div>
      <div className="cards">
        {Object.values(base.criteria).map((criterion) => (
          <CriterionCard key={criterion.metric} criterion={criterion} {...props} />
        ))}
      </div>
    </section>
  )
}
