import { statfs } from 'node:fs/promises'
import { readFolderNote } from '@/platform/data-folder'
import { placeOf } from '@/platform/open-database'
import { instant } from '../clock'
import { env } from '../env'
import { version } from '../version'
import type { Check } from './check'
import { readLastBackup } from './last-backup'
import { proxiesSeen } from './proxies-seen'
import { serverAddress } from './server-address'

/** What can be told without the database. */
export const folderChecks = (): Check[] => [
  { name: 'Laurel', ask: async () => `${version}, Node ${process.version}` },
  { name: 'address', ask: async () => serverAddress() },
  { name: 'proxies', ask: async () => proxiesSeen(env()) },
  { name: 'data folder', ask: async () => `${env().dataDir}, ${note(env().dataDir)}` },
  { name: 'database lies in', ask: async () => placeOf(env()) },
  { name: 'disk', ask: freeSpace },
  { name: 'last backup', ask: async () => lastBackup(instant().getTime()) },
]

function note(dataDir: string): string {
  const known = readFolderNote(dataDir)
  return known ? `of installation ${known.installation}` : 'which belongs to no installation yet'
}

const LEAST_FREE_BYTES = 500_000_000

async function freeSpace(): Promise<string> {
  const { dataDir } = env()
  const found = await statfs(dataDir).catch(() => null)
  if (!found) return `${dataDir} is not there yet`
  const free = found.bavail * found.bsize
  const words = `${(free / 1e9).toFixed(1)} GB free`
  if (free < LEAST_FREE_BYTES) throw new Error(`${words} at ${dataDir}: make room, or imports stop`)
  return words
}

const HOUR_MS = 3_600_000

function lastBackup(now: number): string {
  const last = readLastBackup(env().dataDir)
  if (!last) return 'none from this data folder: npm run -s laurel -- backup --to FILE'
  const hours = Math.floor((now - Date.parse(last.at)) / HOUR_MS)
  const age = hours < 48 ? `${hours} hours ago` : `${Math.floor(hours / 24)} days ago`
  return `${age}, ${last.file}`
}
