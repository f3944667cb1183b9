import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { PIECE_BYTES } from './archive-format'
import { type CopySession, openCopySession } from './copy-session'
import { countRows, dumpTable, type KeptOrganization, listFiles, listOrganizations } from './dump-table'
import { type KeptTable, listSequences, listTables } from './list-tables'
import {
  type Figures,
  FORMAT,
  fileEntry,
  HEAD,
  type Head,
  MANIFEST,
  type Manifest,
  secretEntry,
  tableEntry,
} from './manifest'
import { type ArchiveWriter, writeArchive } from './write-archive'

type BackupSource = {
  ownerUrl: string
  dataDir: string
  /** What says of this Laurel and this moment. */
  head: Pick<Head, 'laurel' | 'installation' | 'madeAt' | 'migrations'>
  /** By name; none unless asked for. */
  secrets: Record<string, string>
  /** Where every organization stands, read in the snapshot of that name. */
  figures(snapshot: string, organizations: KeptOrganization[]): Promise<Figures[]>
  onProgress(text: string): void
}

export type Backup = { bytes: number; manifest: Manifest }

/** Writes everything that is kept into one archive, as it stood at one moment, while the server goes on serving. */
export async function makeBackup(source: BackupSource, target: Writable): Promise<Backup> {
  const session = await openCopySession(source.ownerUrl, 'read')
  const files: OpenFile[] = []
  try {
    const [row] = await session.query<{ snapshot: string; server: string }>(
      `select pg_export_snapshot() as snapshot, current_setting('server_version') as server`,
    )
    if (!row) throw new Error('The database gives no snapshot.')
    const organizations = await listOrganizations(session)
    const orgIds = organizations.map(({ id }) => String(id))
    // Before anything else: an import that ends meanwhile removes its file, which an open one outlives.
    const missing = await openFiles(session, source.dataDir, orgIds, files)
    const figures = () => source.figures(row.snapshot, organizations)
    const content: Content = { session, source, figures, orgIds, files, missing }
    const head: Head = { format: FORMAT, server: row.server, ...source.head }
    const made: { manifest?: Manifest } = {}
    const bytes = await writeArchive(target, async (archive) => {
      await archive.add(HEAD, json(head))
      made.manifest = await fill(archive, content)
      await archive.addAll(MANIFEST, once(json(made.manifest)))
    })
    if (!made.manifest) throw new Error('The backup has no manifest.')
    return { bytes, manifest: made.manifest }
  } finally {
    for (const { handle } of files) await handle.close().catch(() => undefined)
    await session.close()
  }
}

type OpenFile = { name: string; length: number; handle: FileHandle }
type Content = {
  session: CopySession
  source: BackupSource
  figures(): Promise<Figures[]>
  orgIds: string[]
  files: OpenFile[]
  missing: string[]
}

async function fill(archive: ArchiveWriter, content: Content): Promise<Manifest> {
  const { session, source, figures, files, missing } = content
  const tables: Manifest['tables'] = []
  for (const table of await listTables(session)) tables.push(await addTable(archive, content, table))
  const kept: Manifest['files'] = []
  for (const { name, handle, length } of files) {
    const { sha256, bytes } = await archive.addAll(fileEntry(name), contentOf(handle, length))
    kept.push({ name, bytes, sha256 })
  }
  const secrets = Object.entries(source.secrets)
  for (const [name, text] of secrets) await archive.addAll(secretEntry(name), once(Buffer.from(text)))
  return {
    tables,
    files: kept,
    secrets: secrets.map(([name]) => name),
    figures: await figures(),
    sequences: await listSequences(session),
    missing,
  }
}

async function addTable(
  archive: ArchiveWriter,
  { session, source, orgIds }: Content,
  table: KeptTable,
): Promise<Manifest['tables'][number]> {
  const { sha256, lines } = await archive.addAll(tableEntry(table.name), dumpTable(session, table, orgIds))
  const { rows, stray } = await countRows(session, table, orgIds)
  if (rows !== lines)
    throw new Error(`${table.name} has ${rows} rows, but ${lines} were read: nothing is kept.`)
  if (stray > 0)
    source.onProgress(`${stray} rows of ${table.name} belong to no organization that there is: left out`)
  return { ...table, rows, sha256 }
}

/** @returns the names of files that are not there; what is opened is put into `files` */
async function openFiles(
  session: CopySession,
  dataDir: string,
  orgIds: string[],
  files: OpenFile[],
): Promise<string[]> {
  const missing: string[] = []
  for (const { name, length: whole } of await listFiles(session, orgIds)) {
    const handle = await open(join(dataDir, name), 'r').catch(() => null)
    const length = Math.min(whole, (await handle?.stat())?.size ?? 0)
    if (handle) files.push({ name, handle, length })
    if (!handle || length < whole) missing.push(name)
  }
  // Says that this folder has had its demo: without it an empty Laurel would be filled with one.
  const filled = await open(join(dataDir, 'demo-filled'), 'r').catch(() => null)
  if (filled) files.push({ name: 'demo-filled', handle: filled, length: 0 })
  return missing
}

/** By the handle itself: a stream on it would close its descriptor, which another file may have by then. */
async function* contentOf(handle: FileHandle, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; ) {
    const { bytesRead, buffer } = await handle.read(
      Buffer.alloc(PIECE_BYTES),
      0,
      Math.min(PIECE_BYTES, length - at),
      at,
    )
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
