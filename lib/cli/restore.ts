import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import postgres from 'postgres'
import { type Checked, checkArchive } from '@/db/backup/check-archive'
import { emptyAgain, loadBackup } from '@/db/backup/load-backup'
import type { Figures } from '@/db/backup/manifest'
import { createDatabase, type Database } from '@/db/client'
import { migrate } from '@/db/migrate'
import { keepFolderNote, readFolderNote, rememberAt } from '@/platform/data-folder'
import { clusterFolder, keepSecret, openEmbedded } from '@/platform/embedded'
import { openServing } from '@/platform/open'
import { requireServer } from '@/platform/open-database'
import { listOrganizations } from '../auth/people/organizations'
import { type Env, env } from '../env'
import { recompute } from '../imports/recompute'
import { ERASURE_KEY_FILE } from '../personal-data/erasure-key'
import { JOURNAL_FILE } from '../personal-data/journal'
import { Refusal } from '../refusal'
import { version } from '../version'
import type { RunAlone } from './command'
import { ctxOf, figuresOf } from './figures'

type Say = (text: string) => void

/** `laurel restore FILE`: the whole file is read before anything is touched, and the whole result before it may serve. */
export const restore: RunAlone = async ({ given, print }) => {
  const settings = env()
  const file = resolve(given.file ?? '')
  const say = (text: string) => process.stderr.write(`${text}\n`)
  say(`Reading ${file} from its first byte to its last`)
  const checked = await checkArchive(file)
  requireFolder(settings, checked.head.installation)
  const target = await openTarget(settings, say)
  let taken = false
  try {
    say('Bringing the rows in')
    await loadBackup(file, checked, {
      ownerUrl: target.ownerUrl,
      dataDir: settings.dataDir,
      ...(target.embedded && {
        keepSecret: (name, secret) => void keepSecret(settings.dataDir, name, secret),
      }),
    })
    taken = true
    say('Proving that it is what was kept')
    await prove(target.ownerUrl, settings, checked, say)
    await finish(target.ownerUrl, settings, checked)
  } catch (error) {
    await target.undo(taken)
    throw error
  }
  await target.close()
  const { tables, files } = checked.manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  print(
    `Restored and proved: ${rows} rows in ${tables.length} tables, ${files.length} files. "npm start" serves it.`,
  )
  print(
    `If learners were erased after this backup was made, it still holds them: put ${JOURNAL_FILE} and ${ERASURE_KEY_FILE} of the data folder before into this one and run "laurel erase-again" first.`,
  )
  return 0
}

/** A folder of something else is not mixed with what comes back. */
function requireFolder({ dataDir, databaseUrl }: Env, installation: string): void {
  const refuse = (why: string) => {
    throw new Refusal(
      `${dataDir} ${why}: restore into an empty folder (LAUREL_DATA_DIR), or move this one away first. Nothing was changed.`,
    )
  }
  if (!existsSync(dataDir)) return
  const held = readdirSync(dataDir).filter((name) => name !== 'locks')
  if (databaseUrl === undefined) {
    if (held[0] !== undefined || existsSync(clusterFolder(dataDir)))
      refuse(`holds ${held[0] ?? 'a database'} already`)
    return
  }
  const known = readFolderNote(dataDir)
  if (known && known.installation !== installation)
    refuse(`belongs to the installation ${known.installation}`)
  const [uploads, attached] = [filesIn(dataDir, 'uploads'), filesIn(dataDir, 'attachments')]
  if (uploads[0] !== undefined) refuse(`holds files that wait (${uploads[0]})`)
  if (attached[0] !== undefined) refuse(`holds attached files (${attached[0]})`)
}

/** What lies in a folder of the data folder, named from there. */
const filesIn = (dataDir: string, folder: string): string[] =>
  existsSync(`${dataDir}/${folder}`)
    ? readdirSync(`${dataDir}/${folder}`).map((name) => `${folder}/${name}`)
    : []

type Opened = {
  ownerUrl: string
  embedded: boolean
  close(): Promise<void>
  undo(taken: boolean): Promise<void>
}

async function openTarget(settings: Env, onProgress: Say): Promise<Opened> {
  const { dataDir, databaseUrl: ownerUrl, test: throwaway } = settings
  if (ownerUrl !== undefined) {
    await requireServer(ownerUrl)
    const undo = async (taken: boolean) => {
      if (taken) await emptyAgain(ownerUrl)
      for (const name of [...filesIn(dataDir, 'uploads'), ...filesIn(dataDir, 'attachments')])
        await rm(`${dataDir}/${name}`, { force: true })
    }
    return { ownerUrl, embedded: false, close: async () => undefined, undo }
  }
  const there = existsSync(dataDir)
  const opened = await openEmbedded({ dataDir, throwaway, onProgress })
  const undo = async () => {
    await opened.release()
    await rm(opened.folder, { recursive: true, force: true })
    // What was made by this call only; the folder itself may be a mounted volume.
    for (const name of readdirSync(dataDir)) await rm(`${dataDir}/${name}`, { recursive: true, force: true })
    if (!there) await rm(dataDir, { recursive: true, force: true })
  }
  return { ownerUrl: opened.ownerUrl, embedded: true, close: opened.release, undo }
}

/** The figures of every organization are those that were kept, and their totals the sums of their rows. */
async function prove(ownerUrl: string, settings: Env, { head, manifest }: Checked, say: Say): Promise<void> {
  await migrate(ownerUrl)
  const { appUrl } = await openServing(ownerUrl, settings, 'serve')
  const db = createDatabase(appUrl, 2)
  try {
    const days = new Map(manifest.figures.map(({ orgId, asOf }) => [orgId, asOf]))
    compare(
      manifest.figures,
      await figuresOf(db, await listOrganizations(db), days),
      head.laurel === version ? null : say,
    )
    await recomputeAll(db, manifest.figures, say)
  } finally {
    await db.close()
  }
}

/** @param tell where another version's rules may give others: said then, and no fault */
export function compare(kept: readonly Figures[], found: readonly Figures[], tell: Say | null): void {
  const line = (all: readonly Figures[], slug: string) =>
    JSON.stringify(all.find((one) => one.slug === slug) ?? null)
  const slugs = new Set([...kept, ...found].map(({ slug }) => slug))
  for (const slug of slugs) {
    if (line(kept, slug) === line(found, slug)) continue
    const words = `The figures of ${slug} are not those that the backup was made with`
    if (tell === null) throw new Refusal(`${words}: nothing is kept of this restore. Keep the backup.`)
    tell(`${words}: it is of another version of Laurel, whose rules may differ (CHANGELOG.md).`)
  }
}

async function recomputeAll(db: Database, kept: readonly Figures[], say: Say): Promise<void> {
  for (const organization of await listOrganizations(db)) {
    const { drifted, orphans } = await recompute(ctxOf(db, organization))
    const before = kept.find(({ orgId }) => orgId === organization.id)?.drift ?? 0
    if (drifted > 0 && before === 0)
      throw new Refusal(
        `${drifted} totals of ${organization.slug} differ from their rows: nothing is kept of this restore.`,
      )
    if (drifted > 0)
      say(`${drifted} totals of ${organization.slug} had drifted before the backup, and are corrected`)
    if (orphans > 0)
      say(`${orphans} rows of ${organization.slug} name an import or a location that is not there`)
  }
}

async function finish(ownerUrl: string, settings: Env, { head }: Checked): Promise<void> {
  await keepFolderNote(settings.dataDir, head.installation)
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  await sql`update installation set restoring = false`.finally(() => sql.end({ timeout: 2 }))
  if (!settings.test) rememberAt(settings.dataDir, head.installation)
}
