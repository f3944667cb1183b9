import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { migrate } from '../../db/migrate'
import { ensureAppRole } from '../../db/roles'
import { type Embedded, openEmbedded } from '../../platform/embedded'
import { TEST_SECRET } from './secret'

/** A PostgreSQL of one's own, to be killed and started again at the same address. */
export async function mortalDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-mortal-'))
  const opened: Embedded[] = []
  const start = async () => {
    const one = await openEmbedded({ dataDir, throwaway: true })
    opened.push(one)
    return one
  }
  const { ownerUrl, folder } = await start()
  await migrate(ownerUrl)
  const appUrl = await ensureAppRole(ownerUrl, TEST_SECRET)
  return {
    ownerUrl,
    appUrl,
    start,
    /** All of it at once, as a machine that goes does. */
    async kill() {
      const owner = postgres(ownerUrl, { max: 1 })
      const backends = await owner<{ pid: number }[]>`select pid from pg_stat_activity`
      const postmaster = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]
      for (const pid of [Number(postmaster), ...backends.map(({ pid }) => pid)]) process.kill(pid, 'SIGKILL')
      await owner.end({ timeout: 1 }).catch(() => undefined)
      while (await listens(new URL(ownerUrl))) await new Promise(setImmediate)
    },
    async remove() {
      for (const one of opened) await one.release()
      rmSync(folder, { recursive: true, force: true })
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const listens = ({ hostname, port }: URL) =>
  new Promise<boolean>((done) => {
    const socket = connect(Number(port), hostname)
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
