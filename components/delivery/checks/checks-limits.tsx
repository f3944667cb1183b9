import type { Ctx } from '@/lib/context'
import { LIMITS, type Limits } from '@/lib/guideline-checks/model/limits'
import { AskForRole } from '../../shell/ask-for-role'
import { DataTable } from '../../tables/data-table'
import { LimitsForm } from './limits-form'

type Props = { ctx: Ctx; limits: Limits; mayWrite: boolean }

/** What checks hold rows against where the text gives no number, each with its reason. */
export function ChecksLimits({ ctx, limits, mayWrite }: Props) {
  const rows = LIMITS.map((limit) => ({ ...limit, value: limits[limit.id] }))
  return (
    <section className="panel" id="limits" aria-labelledby="limits-heading">
      <h2 id="limits-heading">Limits</h2>
      <p>Where the text of the Guidelines gives no number, or a company may ask for less.</p>
      {mayWrite ? (
        <LimitsForm url={`/api/v1/orgs/${ctx.slug}/guideline-checks/limits`} limits={rows} />
      ) : (
        <>
          <DataTable
            name="Limits of the checks"
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { name: 'Limit', heads: true, of: ({ title }) => title, below: ({ source }) => source },
              {
                name: 'Here',
                of: ({ value, unit }) => `${value} ${unit}`,
                below: ({ usual, value }) => (usual === value ? '' : `usually ${usual}`),
              },
              { name: 'Why', of: ({ reason }) => reason },
            ]}
          />
          <AskForRole ctx={ctx} action="checks:write" />
        </>
      )}
    </section>
  )
}
