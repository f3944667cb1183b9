import { sql } from 'drizzle-orm'
import { statementText, tenantOn } from '../../db/one-moment'
import { coursewareCompletions as table } from '../../db/schema/line-items'
import { inOrg } from '../../db/tenancy'
import { createToken } from '../../lib/auth/tokens/tokens'
import { operatorCtx } from '../../lib/cli/operator'
import { VERDICT_COLUMNS } from '../../lib/exports/columns'
import { COLUMNS } from '../../lib/imports/reading/columns'
import { filterFor, type LineItemRequest, prepareLineItems } from '../../lib/line-items/line-item-request'
import { lineItemQuery } from '../../lib/line-items/sql/line-item-query'
import { type BareCopy, openBareCopy } from '../support/bare-copy'
import { ensureOrganization, type Organization } from '../support/organization'
import type { Workbench } from '../support/workbench'

/** An organization with that many courseware completions, and the address and token to download them. */
export type Subject = { org: Organization; rows: number; path: string; token: string }

const REQUEST: LineItemRequest = { metric: 'courseware-completions', area: null, counted: 'all' }

export async function prepareSubject(bench: Workbench, rows: number): Promise<Subject> {
  const org = await ensureOrganization(bench, 'courseware', {
    'courseware-completions': rows,
    'exam-unit-purchases': 0,
    'survey-responses': 0,
  })
  const token = await createToken(bench.db, { orgId: org.id, role: 'global_admin', name: 'bench', days: 1 })
  const path = `/api/v1/orgs/${org.slug}/training-services/courseware-completions/line-items?format=csv`
  return { org, rows, path, token }
}

/** The references: the statement the product sends, and the stored columns as they are. */
export type Reference = {
  connection: BareCopy
  sameQuery: string
  storedColumns: string
  headerBytes: number
}

export async function openReference(bench: Workbench, { org }: Subject): Promise<Reference> {
  const connection = await openBareCopy(bench.platform.appUrl, org.id)
  bench.onClose(() => connection.close())
  const ctx = await operatorCtx(bench.db, org.slug)
  const statements = tenantOn(connection.read as Parameters<typeof tenantOn>[0], org.id)
  const { plan, cutoff } = await prepareLineItems(statements, REQUEST)
  const filter = filterFor(ctx, REQUEST, { guarded: true, wordy: true })
  return {
    connection,
    sameQuery: statementText(lineItemQuery(org.id, plan, cutoff, filter)),
    storedColumns: statementText(sql`select * from ${table} where ${inOrg(table, org.id)}`),
    headerBytes:
      `${[...COLUMNS['courseware-completions'].map(({ name }) => name), ...VERDICT_COLUMNS].join(',')}\n`
        .length,
  }
}
