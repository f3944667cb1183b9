import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accountFor } from '../../platform/embedded/account'
import { freePort } from '../../platform/embedded/cluster'

const BINARY = '/usr/sbin/pgbouncer'
/** Debian's package of it; where it is not installed, what needs it is skipped, and its title says so. */
export const hasPgBouncer = existsSync(BINARY)

export type PoolerOptions = { mode: 'session' | 'transaction' | 'statement'; ignored?: readonly string[] }

/** PgBouncer before the database of these addresses, which may sign in through it; it goes away with `remove`. */
export async function openPooler(addresses: readonly string[], { mode, ignored = [] }: PoolerOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-pgbouncer-'))
  const account = accountFor(folder)
  const port = await freePort()
  const urls = addresses.map((address) => new URL(address))
  const [first] = urls
  if (!first) throw new Error('A pooler needs an address.')
  const users = urls.map(({ username, password }) => `"${username}" "${password}"\n`)
  const settings = `[databases]
* = host=${first.hostname} port=${first.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users')}
pool_mode = ${mode}
ignore_startup_parameters = ${ignored.join(',')}
`
  writeFileSync(join(folder, 'users'), users.join(''))
  writeFileSync(join(folder, 'settings'), settings)
  for (const path of [folder, join(folder, 'users'), join(folder, 'settings')])
    if (account) chownSync(path, account.uid, account.gid)
  const child = spawn(BINARY, [join(folder, 'settings')], {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(account && { uid: account.uid, gid: account.gid }),
  })
  await listening(child)
  const through = (address: string) => {
    const url = new URL(address)
    Object.assign(url, { hostname: '127.0.0.1', port: String(port) })
    return url.toString()
  }
  const remove = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGINT')
    await Promise.race([gone, sleep(2000, undefined, { ref: false })])
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  return { through, remove }
}

/** It says when it listens. */
async function listening(child: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk)
    if (said.includes('process up')) {
      // `for await` has closed the pipe: what it goes on saying is nobody's matter, and PgBouncer passes over that.
      return
    }
  }
  throw new Error(`PgBouncer did not start: ${said}`)
}
