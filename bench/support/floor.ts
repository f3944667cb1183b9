import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { freePort } from '../../platform/embedded/cluster'
import { next } from '../../scripts/support/next'
import { root } from '../../scripts/support/prepare.mjs'
import { step } from '../../scripts/support/progress'
import type { Served, Workbench } from './workbench'

/** Below the repository, so that it has the same packages; hidden from git and from the product's own build. */
const FOLDER = join(root, '.laurel', 'bench', 'floor')

/** The least a Next page with a database can be: one statement, two elements around its answer. */
const FILES: Record<string, string> = {
  'package.json': `{ "name": "floor", "private": true, "type": "module" }\n`,
  'next.config.mjs': `export default {
  poweredByHeader: false,
  serverExternalPackages: ['postgres'],
  turbopack: { root: ${JSON.stringify(root)} },
}
`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.jsx': `import postgres from 'postgres'

export const dynamic = 'force-dynamic'
const sql = postgres(process.env.FLOOR_DATABASE_URL, { max: 10 })

export default async function Page() {
  const [row] = await sql\`select 1 as one\`
  return <p>{row.one}</p>
}
`,
}

const versionOf = (name: string) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version as string

function stampOf(): string {
  const versions = ['next', 'react', 'react-dom', 'postgres'].map((name) => `${name} ${versionOf(name)}`)
  return createHash('sha256')
    .update(JSON.stringify([FILES, versions, process.version]))
    .digest('hex')
}

async function ensureBuilt(): Promise<void> {
  const stamp = join(FOLDER, 'stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf()) return
  rmSync(FOLDER, { recursive: true, force: true })
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(FOLDER, name)), { recursive: true })
    writeFileSync(join(FOLDER, name), text)
  }
  const { ended, output } = start(['build'])
  if ((await ended) !== 0 || !existsSync(join(FOLDER, '.next', 'BUILD_ID')))
    throw new Error(`The floor page could not be built:\n${output()}`)
  writeFileSync(stamp, stampOf())
}

/** A server ends with us; a build has processes of its own, which would end with it too early. */
const GUARD = ['--import', pathToFileURL(join(root, 'scripts/support/end-with-parent.mjs')).href]

function start(args: string[], env: Record<string, string> = {}) {
  const guard = args[0] === 'start' ? GUARD : []
  const child = spawn(process.execPath, [...guard, next, ...args], {
    cwd: FOLDER,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const ended = new Promise<number | null>((done) => child.once('exit', done).once('error', () => done(null)))
  return { child, ended, output: () => said.trim() }
}

/** The floor page, built and served as the product is, on the same database by the same role. */
export async function serveFloor({
  platform,
  onClose,
}: Workbench): Promise<Pick<Served, 'pid' | 'url' | 'stop'>> {
  await step('Building the floor page', ensureBuilt)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const address = ['-H', '127.0.0.1', '-p', String(port)]
  const { child, ended, output } = start(['start', ...address], { FLOOR_DATABASE_URL: platform.appUrl })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  onClose(stop)
  for (let tries = 0; !(await answers(url)); tries++) {
    if (tries === 600 || child.exitCode !== null)
      throw new Error(`The floor page did not start:\n${output()}`)
    await sleep(50)
  }
  return { pid: child.pid ?? 0, url, stop }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
