import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Database } from '../../db/client'
import { OPERATOR } from '../../lib/cli/operator'
import type { Ctx } from '../../lib/context'
import type { ImportSummary } from '../../lib/imports/import-summary'
import type { ImportKind } from '../../lib/imports/model/import-kinds'
import { type PublishInput, publishImport } from '../../lib/imports/publish-import'
import { incomingFolder } from '../../lib/imports/reading/incoming'
import { type Spooled, spool } from '../../lib/imports/reading/spool'
import { createOrganization } from '../../lib/organizations/create-organization'
import type { OrganizationInput } from '../../lib/organizations/organization-input'

/** An organization of one's own, and its Global admin: one per test. */
export async function mintOrganization(db: Database, input: Partial<OrganizationInput> = {}): Promise<Ctx> {
  const slug = `org-${randomBytes(6).toString('hex')}`
  const name = `Organization ${slug}`
  const { id } = await createOrganization(db, { userId: null, ...OPERATOR }, { name, slug, ...input })
  return {
    db,
    orgId: id,
    slug,
    orgName: name,
    demo: false,
    role: 'global_admin',
    locationIds: null,
    ...OPERATOR,
  }
}

/** Publishes a text as a file. */
export async function publishText(
  ctx: Ctx,
  kind: ImportKind,
  text: string | Buffer,
  today = '2026-11-21',
  how: Pick<PublishInput, 'changes' | 'mapping' | 'mode'> = {},
): Promise<ImportSummary> {
  return withTextFile(text, (file) =>
    publishImport(ctx, { kind, fileName: `${kind}.csv`, file, today, ...how }),
  )
}

/** The text as a file that has arrived, until `use` has ended. */
export async function withTextFile<T>(text: string | Buffer, use: (file: Spooled) => Promise<T>): Promise<T> {
  const file = await spool(Readable.from([Buffer.from(text)]), null, { folder: await incomingFolder() })
  try {
    return await use(file)
  } finally {
    await file.discard()
  }
}

/** Rows by column name as a CSV text. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[], columns: readonly string[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [columns, ...rows.map((row) => columns.map((name) => cell(row[name] ?? '')))]
    .map((line) => `${line.join(',')}\n`)
    .join('')
}
