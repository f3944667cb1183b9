import { Readable } from 'node:stream'
import { openSnapshot, type Snapshot } from '@/db/copy-snapshot'
import { statementText, tenantOn } from '@/db/one-moment'
import { writeAudit } from '@/lib/audit/sql/audit'
import { openAttachmentFile } from '../attachments/attachment-files'
import { instant } from '../clock'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { tableText } from '../exports/table'
import { checksJson, checksTable } from '../guideline-checks/checks-json'
import { getChecks } from '../guideline-checks/get-checks'
import { certificatesPdf } from './certificates-pdf'
import type { PackInput } from './pack-input'
import { readMe } from './read-me'
import { readLocationsNamed, readPackFiles } from './sql/pack-files'
import { PACK_TABLES, type PackScope } from './sql/tables'
import { type Entry, zipOf } from './zip-entries'

/**
 * What an audit asks for, of a period and of locations, as one ZIP file that is made while it is read: tables as they stood
 * at one moment, files, checks as they are today, and SHA256SUMS. The download is on record before its first byte.
 * @throws LaurelError invalid_request | not_found | too_many_requests | forbidden; a stream that breaks where it cannot go on
 */
export async function makeAuditPack(ctx: Ctx, input: PackInput, signal?: AbortSignal): Promise<Readable> {
  authorize(ctx, 'audit-pack:read')
  const { from, to } = input
  if (to < from) throw wrong('to', 'The last day is before the first. Exchange from and to.')
  const chosen =
    input.location
      ?.split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '') ?? []
  const named = chosen.length === 0 ? null : await findLocations(ctx, chosen)
  const scope: PackScope = {
    orgId: ctx.orgId,
    from,
    to,
    locations: named ? named.map(({ known }) => known) : null,
  }
  await ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
    writeAudit(tx, ctx, 'audit-pack.download', { from, to, locations: scope.locations }),
  )
  const locationIds = named ? named.map(({ id }) => id) : ctx.locationIds
  const checks = checksJson(ctx.slug, await getChecks({ ...ctx, locationIds }, { state: 'all' }))
  const snapshot = await openSnapshot({ url: ctx.db.url, orgId: ctx.orgId, who: ctx.actor, signal })
  try {
    const tx = tenantOn(snapshot.read, ctx.orgId)
    const { files, certificates } = await readPackFiles(tx, scope)
    const made = instant()
    const text = (name: string, content: string): Entry => ({
      name,
      open: async () => Readable.from([Buffer.from(content)], { objectMode: false }),
    })
    const lost: string[] = []
    const attached = await Promise.all(files.map((one) => attachment(ctx.orgId, one, lost)))
    const entries: Entry[] = [
      ...tables(snapshot, scope),
      text('checks.csv', tableText(checksTable(checks), 'csv', false)),
      ...(certificates.length > 0
        ? [{ name: 'certificates.pdf', packed: true, open: async () => certificatesPdf(certificates) }]
        : []),
      ...attached.filter((one) => one !== null),
      text(
        'README.txt',
        readMe({ ctx, scope, made, checksOn: checks.asOf, printed: certificates.length, lost }),
      ),
    ]
    const zip = zipOf(entries, made)
    const stop = () => void zip.destroy(new Error('The client has gone.'))
    signal?.addEventListener('abort', stop, { once: true })
    return zip.once('close', () => {
      signal?.removeEventListener('abort', stop)
      snapshot.end()
    })
  } catch (error) {
    snapshot.end()
    throw error
  }
}

const tables = (snapshot: Snapshot, scope: PackScope): Entry[] =>
  Object.entries(PACK_TABLES).map(([name, query]) => ({
    name,
    open: async () => snapshot.copyCsv(statementText(query(scope))),
  }))

type PackFile = { id: number; sha256: string; fileName: string }

/** null: it is not in the data folder any more, which is said in the pack. */
async function attachment(
  orgId: number,
  { id, sha256, fileName }: PackFile,
  lost: string[],
): Promise<Entry | null> {
  const there = await openAttachmentFile(orgId, sha256)
  await there?.close()
  if (!there) {
    lost.push(`${id} ${fileName}`)
    return null
  }
  return {
    name: `attachments/${id}-${fileName.replace(/[^\p{L}\p{N}._ -]/gu, '_')}`,
    packed: true,
    async open() {
      const file = await openAttachmentFile(orgId, sha256)
      if (!file) throw new Error(`The attached file ${id} went while the audit pack was made.`)
      return file.createReadStream()
    },
  }
}

async function findLocations(ctx: Ctx, chosen: readonly string[]): Promise<{ id: number; known: string }[]> {
  const found = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => readLocationsNamed(tx, chosen))
  const missing = chosen.find((one) => !found.some(({ named }) => named === one))
  if (missing !== undefined) throw wrong('location', `There is no location ${missing}.`)
  return found
}

const wrong = (path: string, message: string) =>
  new LaurelError('invalid_request', message, [{ path, message }])
