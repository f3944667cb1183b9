import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '../../platform/embedded/cluster'
import { root } from '../../scripts/support/prepare.mjs'

/** Processes of a data folder: those that name it in their command line or surroundings. */
function processesOf(dataDir: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const said = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        const known = said + readFileSync(`/proc/${pid}/environ`, 'utf8')
        return known.includes(dataDir) && said !== '' ? [said.replaceAll('\0', ' ').trim()] : []
      } catch {
        return []
      }
    })
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/health`).catch(() => null)
  await response?.arrayBuffer()
  return response?.ok ?? false
}

/** As a person types it, in a session of its own, so that a signal reaches npm and nobody else. */
function npmStart(words: string[], dataDir: string, port: number): ChildProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), LAUREL_DATA_DIR: dataDir }
  for (const name of ['LAUREL_TODAY', 'LAUREL_URL', 'DATABASE_URL', 'npm_lifecycle_event']) delete env[name]
  return spawn('npm', words, {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: { ...env, LAUREL_DEMO: '0', LAUREL_TEST: '1' },
  })
}

/** One that npm dies of and passes on to nobody, and one that it passes on; tests/end-with-npm.test.ts tries every signal. */
const ROADS = [
  ['SIGKILL', ['start']],
  ['SIGTERM', ['run', 'start']],
] as const

test.skip(process.platform !== 'linux', 'Processes are looked up in /proc.')

test('a signal to npm alone ends server, worker and database, 0 processes are left; the next start finds its folder', async () => {
  test.setTimeout(300_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-npm-'))
  chmodSync(dataDir, 0o711)
  try {
    for (const [signal, words] of ROADS)
      await test.step(`${signal} to npm ${words.join(' ')}`, () => startAndEnd(signal, words, dataDir))
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})

async function startAndEnd(signal: NodeJS.Signals, words: readonly string[], dataDir: string): Promise<void> {
  const port = await freePort()
  const npm = npmStart([...words], dataDir, port)
  try {
    await expect
      .poll(() => answers(`http://127.0.0.1:${port}`), { timeout: 170_000, intervals: [100] })
      .toBe(true)
    expect(processesOf(dataDir).some((said) => said.includes('postgres'))).toBe(true)
    const gone = once(npm, 'exit')
    process.kill(npm.pid ?? 0, signal)
    await gone
    await expect.poll(() => processesOf(dataDir), { timeout: 40_000, intervals: [100] }).toEqual([])
  } finally {
    // What a failed test leaves behind is its own.
    if (npm.pid) {
      try {
        process.kill(-npm.pid, 'SIGTERM')
      } catch {
        // Gone, as it should be.
      }
    }
    await expect
      .poll(() => processesOf(dataDir), { timeout: 20_000 })
      .toEqual([])
      .catch(() => undefined)
  }
}
