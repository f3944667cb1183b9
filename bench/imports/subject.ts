import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createToken } from '../../lib/auth/tokens/tokens'
import { operatorCtx } from '../../lib/cli/operator'
import { recompute } from '../../lib/imports/recompute'
import { freshOrganization, type Organization } from '../support/organization'
import { type Answer, postFile } from '../support/post-file'
import type { Workbench } from '../support/workbench'

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

export const postCourseware = (
  { org, token }: Importer,
  url: string,
  file: string,
  mode: 'publish' | 'preview' = 'publish',
): Promise<Answer> => {
  const path = `/api/v1/orgs/${org.slug}/imports?kind=courseware-completions&mode=${mode}`
  return postFile({ url, path, token, file })
}

/** Every row is new, every total what its rows add up to; or the measure fails. @returns milliseconds */
export async function importExactly(
  bench: Workbench,
  importer: Importer,
  url: string,
  file: string,
  rows: number,
): Promise<number> {
  const { status, body, ms } = await postCourseware(importer, url, file)
  if (status !== 201 || body.rowsRead !== rows || body.rowsAccepted !== rows)
    throw new Error(`The import says ${status} ${JSON.stringify(body).slice(0, 500)}`)
  const { lineItems, drifted, orphans } = await recompute(await operatorCtx(bench.db, importer.org.slug))
  if (lineItems !== rows || drifted > 0 || orphans > 0)
    throw new Error(
      `Of ${rows} rows ${lineItems} are there, ${drifted} totals are wrong, ${orphans} rows hang.`,
    )
  return ms
}

/** As long as a measure lasts nobody else writes to disk. */
export async function settle({ owner }: Workbench): Promise<void> {
  await owner.unsafe('checkpoint')
}
