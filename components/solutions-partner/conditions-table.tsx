import type { CustomerRowJson } from '@/lib/answers/capability-rows'
import { sayAmount, signed } from '@/lib/programmes/solutions-partner/words/behind-words'
import { PART_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { DataTable } from '../tables/data-table'
import { Icon } from '../ui/icon'

/** What is asked of a customer's figures, met or not, with what would make them count. */
export const ConditionsTable = ({ rows }: { rows: readonly CustomerRowJson[] }) => (
  <DataTable
    name="Conditions"
    empty="No figures of this customer."
    rows={rows}
    keyOf={({ workload, part }) => `${workload} ${part}`}
    columns={[
      {
        name: 'Figure',
        heads: true,
        of: ({ workload, workloadName }) => workloadName ?? workload ?? 'All workloads',
        below: ({ part, baseIs }) =>
          [part && PART_NAMES[part], baseIs === 'claim' && 'Since it was claimed.'].filter(Boolean),
      },
      { name: 'Now', number: true, of: ({ now, measure }) => sayAmount(now, measure) },
      { name: 'Before', number: true, of: ({ base, measure }) => sayAmount(base, measure) },
      {
        name: 'Status',
        of: (row) => <Outcome {...row} />,
      },
      { name: 'What it takes', of: ({ reason, counts }) => reason || (counts ? 'Counts.' : '') },
      { name: 'Brings', number: true, of: ({ contribution }) => signed(contribution) },
    ]}
  />
)

function Outcome({ counts, contribution }: CustomerRowJson) {
  if (contribution < 0)
    return (
      <span className="pill lost">
        <Icon name="warn" /> Loss
      </span>
    )
  return <span className={counts ? 'pill completed' : 'pill not_started'}>{counts ? 'Met' : 'Not met'}</span>
}
