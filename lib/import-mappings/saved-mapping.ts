import { desc, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { importMappings } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import type { savedMapping } from '../answers/imports'
import type { Ctx } from '../context'
import { notFound } from '../errors'
import { olderEncoding } from '../imports/reading/encodings'
import type { FileFormat, Mapping } from '../imports/reading/mapping'
import { shownName } from '../people/personal-data'

export type SavedMapping = z.infer<typeof savedMapping>

type Row = typeof importMappings.$inferSelect

export const savedMappingOf = ({ id, savedAt, savedByName, mapping }: Row, ctx: Ctx): SavedMapping => ({
  id,
  savedAt: savedAt.toISOString(),
  savedByName: shownName(ctx, savedByName),
  mapping,
})

/** The latest first. @param fingerprints of the headers of a file; left out: all of the organization */
export async function readSavedMappings(tx: TenantTx, fingerprints?: readonly string[]): Promise<Row[]> {
  const same = fingerprints ? inArray(importMappings.fingerprint, [...fingerprints]) : sql`true`
  return tx.db
    .select()
    .from(importMappings)
    .where(sql`${inOrg(importMappings, tx.orgId)} and ${same}`)
    .orderBy(desc(importMappings.savedAt))
}

/** A saved mapping for this file, whose form is its own, whatever the last one had. */
export function ofThisFile(
  { headerRow: _, encoding: __, ...mapping }: Mapping,
  { separator, sheet, headerRow = 1, encoding }: FileFormat,
): Mapping {
  return { ...mapping, separator, sheet, ...(headerRow > 1 && { headerRow }), ...olderEncoding(encoding) }
}

/** @throws LaurelError not_found */
export async function findSavedMapping(tx: TenantTx, id: number): Promise<Row> {
  const [row] = await tx.db
    .select()
    .from(importMappings)
    .where(sql`${inOrg(importMappings, tx.orgId)} and ${importMappings.id} = ${id}`)
  if (!row) throw notFound('This mapping')
  return row
}
