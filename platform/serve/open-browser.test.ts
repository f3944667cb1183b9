import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openBrowser, openerOf } from './open-browser'

const ADDRESS = 'http://127.0.0.1:3000/?a=1&b=2'

test.each([
  ['darwin', 'open'],
  ['win32', 'rundll32'],
  ['linux', 'xdg-open'],
  ['freebsd', 'xdg-open'],
] as const)('on %s the system’s own opener is %s', (platform, command) =>
  expect(openerOf(platform).command).toBe(command),
)

test('the opener gets the address as it is, by no shell', async () => {
  const file = join(tmpdir(), `opened-${process.pid}`)
  const say = vi.fn()
  const write = `require('node:fs').writeFileSync(${JSON.stringify(file)}, process.argv[1])`
  openBrowser(ADDRESS, say, { command: process.execPath, args: ['-e', write] })
  await vi.waitFor(async () => expect(await readFile(file, 'utf8')).toBe(ADDRESS), { timeout: 5000 })
  expect(say).not.toHaveBeenCalled()
})

test.each([
  ['is not there', { command: 'no-such-opener', args: [] }],
  ['fails', { command: process.execPath, args: ['-e', 'process.exit(3)'] }],
])('where the opener %s, the address is said', async (_, opener) => {
  const say = vi.fn()
  openBrowser(ADDRESS, say, opener)
  await vi.waitFor(
    () =>
      expect(say).toHaveBeenCalledExactlyOnceWith(
        `No browser could be opened from here: open ${ADDRESS} yourself`,
      ),
    { timeout: 5000 },
  )
})
