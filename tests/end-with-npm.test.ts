import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const guard = pathToFileURL(join(root, 'scripts/support/end-with-npm.mjs')).href

/** Stays until it is told to go, as the server does; says so by its standard output, which ends with it. */
const PROGRAM = `
import { endWithNpm } from '${guard}'
endWithNpm()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit())
setInterval(() => undefined, 60_000)
console.log('here')
`

test('every script of package.json that stays becomes the program itself: no shell is between it and npm', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const kept = [scripts.start, scripts.dev, scripts.laurel, scripts.test, scripts.bench]
  for (const script of kept) expect(script).toMatch(/^exec node scripts\/\w+\.mjs/)
})

test
  .skipIf(process.platform === 'win32')
  .concurrent.each(['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s to npm alone ends what npm started',
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'laurel-npm-'))
    writeFileSync(join(folder, 'program.mjs'), PROGRAM)
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ scripts: { start: 'exec node program.mjs' } }),
    )
    const env = { ...process.env }
    delete env.npm_lifecycle_event
    // In a session of its own, so that a signal reaches npm and nobody else.
    const npm = spawn('npm', ['start'], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
    })
    const pid = Number(npm.pid)
    try {
      let said = ''
      while (!said.includes('here')) said += (await once(npm.stdout, 'data'))[0]
      process.kill(pid, signal)
      // Both write to it: it ends with the last of them.
      await once(npm.stdout, 'close', { signal: AbortSignal.timeout(20_000) })
    } finally {
      if (!npm.stdout.destroyed) process.kill(-pid, 'SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
