import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findChromium } from '../../tests/support/chromium'

const LIMIT_MS = 240_000

function attempt(
  what: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): string | null {
  console.log(`  ${what}`)
  const options = { stdio: ['ignore', 'pipe', 'pipe'] as const, encoding: 'utf8' as const, timeout: LIMIT_MS }
  const result = spawnSync(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  if (result.status === 0) return null
  return (result.stderr || result.error?.message || 'no reason given').trim().split('\n').slice(-2).join(' ')
}

function byPlaywright(): string | null {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  return attempt('No Chromium here: asking Playwright to install its own', process.execPath, [
    cli,
    'install',
    'chromium',
  ])
}

function bySystem(): string | null {
  if (process.getuid?.() !== 0) return 'only root may use apt-get'
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = attempt("Playwright's is out of reach: apt-get update", 'apt-get', ['update', '-q'], quiet)
  const args = ['install', '-y', '-q', '--no-install-recommends']
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (attempt(`apt-get install ${name}`, 'apt-get', [...args, name], quiet) === null) return null
  return update ?? 'apt-get has no chromium'
}

/** A Chromium that is there or gets installed, with a word on what was done; null when none can be had. */
export function ensureChromium(): string | null {
  const found = findChromium()
  if (found) {
    console.log(`  Chromium: ${found}`)
    return found
  }
  if (process.env.CHROMIUM_PATH) {
    console.error(
      `  CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is not there: set it to a Chromium or leave it out.`,
    )
    return null
  }
  for (const install of [byPlaywright, bySystem]) {
    const problem = install()
    const installed = findChromium()
    if (installed) {
      console.log(`  Chromium: ${installed}, just installed`)
      return installed
    }
    console.error(`  That did not work: ${problem ?? 'it brought no Chromium'}`)
  }
  console.error('  Install Chromium, or set CHROMIUM_PATH to one, and run the tests again.')
  return null
}
