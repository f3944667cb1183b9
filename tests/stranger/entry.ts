import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../db/client'
import { readState } from '../../lib/organizations/sql/state'
import type { Registered } from '../../lib/programmes/registered'
import { type Figure, MOSS } from './moss'
import { mossSteps } from './steps'
import { MOSS_TRIAL } from './trial'

/** Monthly figures in a table of the stranger's own, with both locks of a tenant's tables. */
export const MOSS_TABLE = `
  create table moss_figures (
    org_id bigint not null, month text not null, figure text not null, region text, amount int not null);
  alter table moss_figures enable row level security;
  alter table moss_figures force row level security;
  create policy own on moss_figures
    using (org_id = nullif(current_setting('app.org_id', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);`

type MossFacts = { totals: Figure[]; catalogue: null }

const readFigures = async (tx: TenantStatements): Promise<Figure[]> => [
  ...(await tx.db.execute<Figure>(sql`
    select 'figures' as kind, month, 1 as rows, figure, region, amount from moss_figures
    where org_id = ${tx.orgId} order by month, figure, region`)),
]

export const MOSS_ENTRY: Registered<MossFacts> = {
  programme: MOSS,
  stepsTo: mossSteps,
  trial: MOSS_TRIAL,
  facts: {
    async readReach(tx) {
      const [state, [row]] = await Promise.all([
        readState(tx),
        tx.db.execute<{ last: string | null; stamp: string }>(sql`
          select max(month) || '-28' as last, count(*) || ' ' || coalesce(sum(amount), 0) as stamp
          from moss_figures where org_id = ${tx.orgId}`),
      ])
      const stamp = `${state.rulesSeq} ${row?.stamp}`
      return { state, dataThrough: { figures: row?.last ?? null }, stamp }
    },
    async readAll(tx) {
      return { totals: await readFigures(tx), catalogue: null, cells: [] }
    },
    async readFor(tx) {
      return { totals: await readFigures(tx), catalogue: null }
    },
  },
}
