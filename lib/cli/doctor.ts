import postgres from 'postgres'
import { type OpenDatabase, openDatabase } from '@/platform/open-database'
import { env } from '../env'
import type { Check } from './check'
import type { RunAlone } from './command'
import { databaseChecks } from './database-checks'
import { folderChecks } from './folder-checks'
import { serverAddress } from './server-address'

/**
 * Every line says what was looked at and what was found; exit status 1 if anything is not as it should be. Nothing is
 * made, migrated or mended: what looks does not change what it looks at.
 */
export const doctor: RunAlone = async ({ print }) => {
  let failed = 0
  const look = async ({ name, ask }: Check) => {
    try {
      print(`ok    ${name}: ${await ask()}`)
    } catch (error) {
      failed += 1
      print(`FAULT ${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const check of folderChecks()) await look(check)
  await lookInto(look)
  await look({ name: 'server', ask: server })
  print(failed === 0 ? 'Everything is as it should be.' : failed === 1 ? '1 fault.' : `${failed} faults.`)
  return failed === 0 ? 0 : 1
}

async function lookInto(look: (check: Check) => Promise<void>): Promise<void> {
  const onProgress = (text: string) => process.stderr.write(`${text}\n`)
  let opened: OpenDatabase
  try {
    opened = await openDatabase(env(), { purpose: 'look', onProgress })
  } catch (error) {
    return look({ name: 'database', ask: () => Promise.reject(error) })
  }
  const owner = postgres(opened.ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    for (const check of databaseChecks(opened, owner)) await look(check)
  } finally {
    await owner.end({ timeout: 2 })
    await opened.close()
  }
}

async function server(): Promise<string> {
  const url = serverAddress()
  const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(3000) }).catch(() => null)
  if (!answer) return `not running at ${url}`
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return `running at ${url}`
}
