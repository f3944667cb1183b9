import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const guard = join(import.meta.dirname, '../scripts/support/end-with-parent.mjs')

test('a server nobody reads any more ends, and does not report that for ever', async () => {
  const chatty = `process.on('uncaughtException', (error) => console.error(error)); setInterval(() => console.log('ready'), 5)`
  const child = spawn(process.execPath, ['--import', guard, '-e', chatty], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stderr.destroy()
    expect(await once(child, 'exit')).toEqual([0, null])
  } finally {
    child.kill('SIGKILL')
  }
}, 20_000)
