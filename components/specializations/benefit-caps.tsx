import type { CapCount, RunningBenefits } from '@/lib/specializations/model/caps'
import type { Category } from '@/lib/specializations/model/specializations'
import { DataTable } from '../tables/data-table'
import { Sources } from './sources'

const NAMES: Readonly<Record<Category, string>> = {
  azure: 'Azure, its three areas together',
  'business-applications': 'Business Applications',
  'modern-work': 'Modern Work',
  security: 'Security',
}

type Props = { caps: readonly CapCount[]; benefits: RunningBenefits }

/** How many specializations bring incremental benefits, beside how many are held. */
export const BenefitCaps = ({ caps, benefits }: Props) => (
  <div className="part">
    <section className="panel" aria-labelledby="caps-heading">
      <h2 id="caps-heading">Incremental benefits</h2>
      <p className="muted">
        Only beside the benefits of a designation, never beside legacy ones: from the first anniversary after
        attaining the designation, and for a specialization earned later at once, until the next renewal.
      </p>
      <p>{benefits.says}</p>
      <DataTable
        name="How many specializations bring benefits"
        rows={caps}
        keyOf={({ category }) => category}
        columns={[
          { name: 'Specializations of', heads: true, of: ({ category }) => NAMES[category] },
          { name: 'Held', number: true, of: ({ held }) => held },
          { name: 'Bring benefits', number: true, of: ({ brings }) => brings ?? 'Not known' },
          { name: 'At most', number: true, of: ({ most }) => most },
          {
            name: 'Source',
            label: null,
            of: (cap) => <Sources citations={[cap]} of={NAMES[cap.category]} />,
          },
        ]}
      />
    </section>
  </div>
)
