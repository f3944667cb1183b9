import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createToken } from '../../lib/auth/tokens/tokens'
import { freshOrganization, type Organization } from '../support/organization'
import { type Answer, postFile } from '../support/post-file'
import type { Workbench } from '../support/workbench'
import type { Imported } from './imported'

export type Importer = { org: Organization; token: string }

/** An organization without rows, and a token that imports for it as a script does. */
export async function prepareImporter(bench: Workbench): Promise<Importer> {
  const org = await freshOrganization(bench)
  const token = await createToken(bench.db, { orgId: org.id, role: 'partner_admin', name: 'bench', days: 1 })
  return { org, token }
}

/** For files too large to keep in memory; gone with the bench. */
export function fileFolder(bench: Workbench): string {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-bench-files-'))
  bench.onClose(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Publishes it unless a preview is asked for. */
export const postImport = (
  { org, token }: Importer,
  url: string,
  { kind }: Imported,
  file: string,
  mode: 'publish' | 'preview' = 'publish',
): Promise<Answer> => {
  const path = `/api/v1/orgs/${org.slug}/imports?kind=${kind}&mode=${mode}`
  return postFile({ url, path, token, file })
}

/** Every row is new and where it belongs; or the measure fails. @returns milliseconds */
export async function importExactly(
  bench: Workbench,
  importer: Importer,
  url: string,
  imported: Imported,
  file: string,
  rows: number,
): Promise<number> {
  const { status, body, ms } = await postImport(importer, url, imported, file)
  if (status !== 201 || body.rowsRead !== rows || body.rowsAccepted !== rows)
    throw new Error(`The import says ${status} ${JSON.stringify(body).slice(0, 500)}`)
  await imported.check(bench, importer.org, rows)
  return ms
}

/** As long as a measure lasts nobody else writes to disk. */
export async function settle({ owner }: Workbench): Promise<void> {
  await owner.unsafe('checkpoint')
}
