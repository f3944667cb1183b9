import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Env } from '../../lib/env'
import { isAlive, leaveMark, livingMarks, nameOf, withProcessLock } from '../embedded/process-lock.mjs'

const schema = z.object({ url: z.string(), server: z.object({ pid: z.number().int(), started: z.string() }) })
const recordIn = (dataDir: string) => join(dataDir, 'server.json')

function recorded(dataDir: string) {
  try {
    return schema.parse(JSON.parse(readFileSync(recordIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}

/** Notes which server belongs to this data folder, so that the next start finds it after a kill -9. */
export function noteServer(dataDir: string, url: string, pid: number): void {
  writeFileSync(recordIn(dataDir), `${JSON.stringify({ url, server: nameOf(pid) })}\n`, { mode: 0o600 })
}

/** One server per data folder: refuses while one lives, and ends one whose starter was killed. */
export async function takeServerPlace(
  dataDir: string,
  onProgress: (text: string) => void,
): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const locks = join(dataDir, 'locks')
  return withProcessLock(locks, 'serve', async () => {
    const [other] = livingMarks(locks, 'server')
    if (other)
      throw new Error(
        `Laurel already runs on ${dataDir} as process ${other.pid}${existsSync(recordIn(dataDir)) ? `, at ${recorded(dataDir)?.url}` : ''}: use that one, stop it, or name another LAUREL_DATA_DIR.`,
      )
    await endOrphan(dataDir, onProgress)
    const mark = leaveMark(locks, 'server')
    return () => {
      mark.remove()
      rmSync(recordIn(dataDir), { force: true })
    }
  })
}

async function endOrphan(dataDir: string, onProgress: (text: string) => void): Promise<void> {
  const server = recorded(dataDir)?.server
  if (!server || !isAlive(server)) return
  onProgress('A server of a start that was killed still runs: ending it')
  process.kill(server.pid, 'SIGTERM')
  for (let waited = 0; isAlive(server); waited += 50) {
    if (waited === 3000) process.kill(server.pid, 'SIGKILL')
    await sleep(50)
  }
}

const isFree = (host: string, port: number) =>
  new Promise<true | string>((done) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(true)))
  })

/** Says what to set when the address cannot be had. */
export async function requireFreePort({ host, port }: Env): Promise<void> {
  const state = await isFree(host, port)
  if (state === true) return
  if (state === 'EACCES')
    throw new Error(
      `Port ${port} is not allowed for this user: set PORT to 1024 or more, for example "PORT=3000 npm start".`,
    )
  if (state !== 'EADDRINUSE')
    throw new Error(
      `Laurel cannot listen on ${host} (${state}): set HOST to an address of this machine, 127.0.0.1 for this machine only.`,
    )
  let other = port + 1
  while (other < Math.min(port + 50, 65_535) && (await isFree(host, other)) !== true) other++
  throw new Error(
    `Port ${port} on ${host} is taken by another program: stop it, or set another port, for example "PORT=${other} npm start".`,
  )
}
