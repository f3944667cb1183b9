import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { type Backup, makeBackup } from '@/db/backup/make-backup'
import { SECRETS } from '@/db/backup/manifest'
import { createDatabase } from '@/db/client'
import { knownMigrations } from '@/db/schema-version'
import { readSecret } from '@/platform/embedded'
import { instant } from '../clock'
import { CODES_KEY_FILE, codesKeys } from '../delivery/codes-key'
import { env } from '../env'
import { ERASURE_KEY_FILE } from '../personal-data/erasure-key'
import { JOURNAL_FILE } from '../personal-data/journal'
import { Refusal } from '../refusal'
import { version } from '../version'
import type { Run } from './command'
import { figuresOf } from './figures'
import { noteBackup } from './last-backup'

/** `laurel backup --to FILE`: on record in the data folder, so that the doctor knows its age. */
export const backup: Run = async ({ platform, given, print }) => {
  const { to = '', force, 'with-secrets': withSecrets } = given
  const { dataDir } = env()
  const madeAt = instant().toISOString()
  const say = (text: string) => process.stderr.write(`${text}\n`)
  const secrets = withSecrets ? keptSecrets(dataDir, platform.authSecret) : {}
  const make = (target: Writable) =>
    makeBackup(
      {
        ownerUrl: platform.ownerUrl,
        dataDir,
        head: {
          laurel: version,
          installation: platform.installation,
          madeAt,
          migrations: knownMigrations().map(({ when }) => when),
        },
        secrets,
        figures: async (snapshot, organizations) => {
          const db = createDatabase(platform.appUrl, 2, undefined, snapshot)
          return figuresOf(db, organizations).finally(() => db.close())
        },
        onProgress: say,
      },
      target,
    )
  if (to === '-') return said(await make(standardOutput()), 'standard output', say)
  const file = resolve(to)
  const made = await beside(file, force !== undefined, make)
  noteBackup(dataDir, { at: madeAt, file, bytes: made.bytes })
  return said(made, file, print)
}

function said({ bytes, manifest }: Backup, where: string, print: (text: string) => void): number {
  const { tables, files, secrets, figures, missing } = manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const held = `${figures.length} organizations, ${rows} rows in ${tables.length} tables, ${files.length} files`
  print(`${where}: ${held}, ${(bytes / 1e6).toFixed(1)} MB${secrets.length > 0 ? ', with secrets' : ''}`)
  const kept = tables.find(({ name }) => name === 'codes')?.rows ?? 0
  if (kept > 0 && !secrets.includes(CODES_KEY_FILE))
    print(
      `Keep the key of the ${kept} achievement codes beside it (${CODES_KEY_FILE} of the data folder, or LAUREL_CODES_KEY): without the key they cannot be shown again.`,
    )
  const erased = tables.find(({ name }) => name === 'erasures')?.rows ?? 0
  if (erased > 0)
    print(
      `${erased} learners were erased: backups from before still hold them. Keep ${JOURNAL_FILE} and ${ERASURE_KEY_FILE} of the data folder beside the backups; after a restore put both back and run "laurel erase-again".`,
    )
  for (const name of missing)
    print(`${name} was not whole when it was read: its import has ended, or lost it`)
  return 0
}

/** AUTH_SECRET as it is in force, wherever it comes from. */
function keptSecrets(dataDir: string, authSecret: string): Record<string, string> {
  const kept = SECRETS.map((name) => [name, readSecret(dataDir, name)] as const)
  const there = kept.filter((one): one is readonly [string, string] => one[1] !== null)
  const keys = codesKeys()
  if (keys.length > 0) there.push([CODES_KEY_FILE, keys.join('\n')])
  return { ...Object.fromEntries(there), 'auth-secret': authSecret }
}

/** Written beside its place and renamed: under the name there is a whole backup or none. */
async function beside<T>(file: string, force: boolean, make: (target: Writable) => Promise<T>): Promise<T> {
  const taken = () => existsSync(file) && !force
  const refusal = () =>
    new Refusal(`${file} is there already: name another file, or add --force to replace it.`)
  if (taken()) throw refusal()
  const half = `${file}.${process.pid}.part`
  try {
    const target = await open(half, 'wx', 0o600)
    try {
      const made = await make(into(target))
      await target.sync()
      if (taken()) throw refusal()
      await rename(half, file)
      return made
    } finally {
      await target.close()
    }
  } catch (error) {
    await rm(half, { force: true })
    throw explained(error, file)
  }
}

/** By the handle itself: a stream that fails would close its descriptor, and the reason be lost. */
const into = (target: FileHandle): Writable =>
  new Writable({
    write: (chunk: Buffer, _, done) => void target.appendFile(chunk).then(() => done(), done),
  })

const REASONS: Record<string, (file: string) => string> = {
  ENOSPC: (file) => `There is no room left in ${dirname(file)}: make room, or write the backup elsewhere.`,
  EDQUOT: (file) => `Your quota in ${dirname(file)} is used up: make room, or write the backup elsewhere.`,
  ENOENT: (file) => `There is no folder ${dirname(file)}: make it, or name another.`,
  EACCES: (file) => `${dirname(file)} may not be written to: name another folder.`,
  EROFS: (file) => `${dirname(file)} may not be written to: name another folder.`,
}

function explained(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason ? new Refusal(`${reason(file)} No backup was made.`, { cause: error }) : error
}

/** Ended by the end of the process, not by ours. */
const standardOutput = (): Writable =>
  new Writable({
    write: (chunk, _, done) => void process.stdout.write(chunk, done),
  })
