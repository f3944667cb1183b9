import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Embedded, openEmbedded } from '@/platform/embedded'

let dataDir = ''
const open: Embedded[] = []

async function start(onLost?: () => void): Promise<Embedded> {
  const embedded = await openEmbedded({ dataDir, throwaway: true, ...(onLost && { onLost }) })
  open.push(embedded)
  return embedded
}

async function ask(url: string, query: string): Promise<postgres.Row | undefined> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => undefined })
  try {
    return (await sql.unsafe(query))[0]
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const postmaster = (embedded: Embedded) =>
  Number.parseInt(readFileSync(join(embedded.folder, 'data', 'postmaster.pid'), 'utf8'), 10)

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'laurel-embedded-'))
})

afterEach(async () => {
  const all = open.splice(0)
  for (const embedded of all) await embedded.release()
  for (const embedded of all) rmSync(embedded.folder, { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
})

describe('a new data folder', () => {
  test('becomes a UTF-8 database for this machine only, its password for its owner only', async () => {
    const first = await start()
    expect(first.fresh).toBe(true)
    const row = await ask(
      first.ownerUrl,
      `select current_setting('server_encoding') as encoding, lower('ÄÉ') as lower,
        current_setting('listen_addresses') as listens, current_setting('TimeZone') as zone,
        (select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolname = current_user) as scram`,
    )
    expect(row).toEqual({ encoding: 'UTF8', lower: 'äé', listens: '127.0.0.1', zone: 'UTC', scram: true })
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
  })

  test('started twice at once gives both the same database, made once', async () => {
    const both = await Promise.all([start(), start()])
    expect(both[0]?.ownerUrl).toBe(both[1]?.ownerUrl)
    expect(both.filter((one) => one.fresh)).toHaveLength(1)
  })

  test('a wrong password is refused', async () => {
    const wrong = new URL((await start()).ownerUrl)
    wrong.password = 'guess'
    await expect(ask(wrong.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })
})

describe('leaving', () => {
  test('stops the database only when nobody else uses it', async () => {
    const [first, second] = [await start(), await start()]
    await first.release()
    expect(await ask(second.ownerUrl, 'select 1 as one')).toEqual({ one: 1 })
    await second.release()
    await expect(ask(second.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('a process killed with -9 leaves a database that the next start joins and stops', async () => {
    const script = `import('./platform/embedded/index.ts').then((m) => m.openEmbedded({ dataDir: '${dataDir}', throwaway: true })).then(() => console.log('up'))`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((up) => child.stdout.once('data', up))
    const gone = new Promise((exit) => child.once('exit', exit))
    child.kill('SIGKILL')
    await gone
    const next = await start()
    expect(next.fresh).toBe(false)
    await next.release()
    await expect(ask(next.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

describe('after a kill -9 of PostgreSQL', () => {
  test('who used it is told, and the next start recovers what was committed', async () => {
    let told: () => void = () => undefined
    const lost = new Promise<void>((done) => {
      told = done
    })
    const first = await start(told)
    await ask(first.ownerUrl, 'create table kept as select 42 as answer')
    process.kill(postmaster(first), 'SIGKILL')
    await lost
    const second = await start()
    expect(await ask(second.ownerUrl, 'select answer from kept')).toEqual({ answer: 42 })
  })

  test.runIf(process.platform === 'linux')(
    'a process id that another program got meanwhile does not deceive it',
    async () => {
      const first = await start()
      await first.release()
      const pidFile = join(first.folder, 'data', 'postmaster.pid')
      writeFileSync(pidFile, `${process.pid}\n${join(first.folder, 'data')}\n1\n1\n\n127.0.0.1\n`)
      const second = await start()
      expect(await ask(second.ownerUrl, 'select 1 as one')).toEqual({ one: 1 })
    },
  )
})

test('a port that another program took meanwhile is given up for a free one', async () => {
  const first = await start()
  await first.release()
  const thief = createServer((socket) => socket.destroy())
  await new Promise<void>((up) => thief.listen(Number(new URL(first.ownerUrl).port), '127.0.0.1', up))
  try {
    const second = await start()
    expect(new URL(second.ownerUrl).port).not.toBe(new URL(first.ownerUrl).port)
    expect(await ask(second.ownerUrl, 'select 1 as one')).toEqual({ one: 1 })
  } finally {
    thief.close()
  }
})

test('a cluster whose password file is lost is not overwritten', async () => {
  const first = await start()
  await first.release()
  rmSync(join(dataDir, 'postgres.json'))
  await expect(start()).rejects.toThrow('put the file back')
})
