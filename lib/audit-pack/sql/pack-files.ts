import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TenantStatements } from '../../../db/client'
import { locations } from '../../../db/schema/organization'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'
import { attachmentsOf, certificatesOf, type PackScope } from './tables'

/** So many certificates are printed; all stand in the table. */
export const MOST_PRINTED = 500

export type PrintedRow = {
  number: string
  issuer: string
  learner: string
  courseNumber: string
  courseTitle: string
  trainerName: string
  completedOn: string
  issuedOn: string
  revoked: boolean
  secret: string
}

/** What of the pack is no table: attached files, and the first certificates that were issued here. */
export async function readPackFiles(tx: TenantStatements, scope: PackScope) {
  const files = await tx.db.execute<{ id: number; sha256: string; fileName: string }>(
    sql`select a.id, a.sha256, a.file_name as "fileName" from ${attachmentsOf(scope)} order by a.id`,
  )
  const certificates = await tx.db.execute<PrintedRow>(sql`
    select k.number, k.issuer, k.learner, k.course_numbers[1] as "courseNumber", k.course_title as "courseTitle",
      k.trainer_name as "trainerName", k.completed_on::text as "completedOn", k.issued_on::text as "issuedOn",
      k.revoked_at is not null as revoked, k.secret
    from ${certificatesOf(scope)} and k.secret is not null order by k.serial limit ${MOST_PRINTED}`)
  return { files: [...files], certificates: [...certificates] }
}

const [said, l] = [alias(locations, 'said'), alias(locations, 'l')]

/** `known`: what a Location ID means by now. */
export async function readLocationsNamed(
  tx: TenantStatements,
  chosen: readonly string[],
): Promise<{ id: number; named: string; known: string }[]> {
  const rows = await tx.db.execute<{ id: number; named: string; known: string }>(sql`
    select l.id, said.external_id as named, l.external_id as known
    from ${locations} said join ${locations} l on ${inOrg(l, tx.orgId)} and l.id = coalesce(said.merged_into, said.id)
    where ${inOrg(said, tx.orgId)} and said.external_id = any(${textArray([...chosen])})`)
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}
