import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { imports } from '../../../db/schema/imports'
import { inOrg } from '../../../db/tenancy'

/** Files of a kind that stand, by the month in which they were published. */
export type PublishedFiles = {
  month: string
  files: number
  latest: { id: number; fileName: string; on: string }
}

/** @param timeZone in which a day and a month begin */
export async function readPublishedFiles(
  tx: TenantStatements,
  kind: string,
  timeZone: string,
): Promise<PublishedFiles[]> {
  const rows = await tx.db.execute<{
    month: string
    files: number
    id: number
    name: string
    on: string
  }>(sql`
    select left(max(published)::text, 7) as month, count(*)::int as files, max(id) as id, max(published)::text as on,
      (array_agg(file_name order by id desc))[1] as name
    from (select id, file_name, (published_at at time zone ${timeZone})::date as published from ${imports}
      where ${inOrg(imports, tx.orgId)} and kind = ${kind} and status = 'published' and published_at is not null) as one
    group by date_trunc('month', published) order by 1`)
  return rows.map(({ month, files, id, name, on }) => ({
    month,
    files: Number(files),
    latest: { id: Number(id), fileName: name, on },
  }))
}
