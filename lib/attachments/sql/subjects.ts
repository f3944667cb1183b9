import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { classes } from '../../../db/schema/delivery'
import { guidelineRecords } from '../../../db/schema/guideline-records'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import { meaningsOf } from '../../locations/sql/locations'
import type { Subject, SubjectKind } from '../model/subject'

const [c, r] = [alias(classes, 'c'), alias(guidelineRecords, 'r')]
const [said, l] = [alias(locations, 'said'), alias(locations, 'l')]

/** One row `s(location_id)` where the subject is there. */
const SUBJECTS: Record<SubjectKind, (orgId: number, id: string) => SQL> = {
  class: (orgId, id) =>
    sql`select c.location_id from ${classes} c where ${inOrg(c, orgId)} and c.class_id = ${id}`,
  record: (orgId, id) =>
    sql`select coalesce(r.location_id, c.location_id) from ${guidelineRecords} r
      left join ${classes} c on ${inOrg(c, orgId)} and c.class_id = r.class_id
      where ${inOrg(r, orgId)} and r.id::text = ${id}`,
}

/** Whether the subject is there, and for who is limited to locations: at one of them. */
export async function isThere(
  tx: TenantStatements,
  { locationIds }: { locationIds: readonly number[] | null },
  { kind, id }: Subject,
): Promise<boolean> {
  const { orgId } = tx
  const own = locationIds
    ? sql` join ${locations} said on ${inOrg(said, orgId)} and said.external_id = s.location_id
        join ${locations} l on ${inOrg(l, orgId)} and l.id = coalesce(said.merged_into, said.id)
          and l.id = any(${meaningsOf(orgId, locationIds)})`
    : sql``
  const rows = await tx.db.execute(sql`select 1 from (${SUBJECTS[kind](orgId, id)}) s(location_id)${own}`)
  return rows.length > 0
}
