import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { classes } from '../../../db/schema/delivery'
import { inOrg } from '../../../db/tenancy'

export type ClassOfLinks = { classId: string; course: string; locationId: string; country: string }

/** What the links of a class are made of; null where there is none of this id. */
export async function readClassOfLinks(tx: TenantStatements, classId: string): Promise<ClassOfLinks | null> {
  const { courseNumber: course, locationId, country } = classes
  const [row] = await tx.db
    .select({ classId: classes.classId, course, locationId, country })
    .from(classes)
    .where(sql`${inOrg(classes, tx.orgId)} and ${classes.classId} = ${classId}`)
  return row ?? null
}
