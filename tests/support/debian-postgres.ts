import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { accountFor } from '../../platform/embedded/account'
import { freePort } from '../../platform/embedded/cluster'
import { run } from '../../platform/embedded/run'

const BINARIES = '/usr/lib/postgresql/15/bin'
/** The oldest PostgreSQL that Laurel works on, where Debian's package of it is installed. */
export const hasDebianPostgres = existsSync(join(BINARIES, 'initdb'))

/** A cluster of Debian's PostgreSQL 15 that goes away with `remove`. */
export async function openDebianPostgres(): Promise<{ url: string; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-pg15-'))
  const account = accountFor(folder)
  const data = join(folder, 'data')
  const port = await freePort()
  if (account) chownSync(folder, account.uid, account.gid)
  const must = async (program: string, args: string[]) => {
    const { ok, output } = await run(join(BINARIES, program), args, account)
    if (!ok) throw new Error(`${program}: ${output}`)
  }
  const password = join(folder, 'password')
  writeFileSync(password, 'tests\n')
  if (account) chownSync(password, account.uid, account.gid)
  await must('initdb', [
    `--pgdata=${data}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--username=super',
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
    '--no-sync',
  ])
  const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`
  await must('pg_ctl', ['start', '-D', data, '-l', join(folder, 'log'), '-w', '-s', '-o', options])
  const remove = async () => {
    await must('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w', '-s'])
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://super:tests@127.0.0.1:${port}/postgres`, remove }
}

/** An empty database whose owner is no superuser. */
export async function ownedDatabase(clusterUrl: string, name: string): Promise<string> {
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => undefined })
  await sql.unsafe(`create role ${name} login createrole password 'tests'`)
  await sql.unsafe(`create database ${name} owner ${name}`)
  await sql.end()
  const url = new URL(clusterUrl)
  Object.assign(url, { pathname: `/${name}`, username: name, password: 'tests' })
  return url.toString()
}
