import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { leaveMark, livingMarks, withProcessLock } from '../../platform/embedded/process-lock.mjs'
import { keepingTsconfig } from './kept-tsconfig'
import { next } from './next'
import { root } from './prepare.mjs'

const MARKS = join(root, '.laurel')
const STAMP = 'laurel-complete'
const NOT_SOURCES = new Set([
  'node_modules',
  'bench',
  'demo',
  'docs',
  'drizzle',
  'e2e',
  'platform',
  'scripts',
  'tests',
  'test-results',
  'trials',
  'playwright-report',
])
const NOT_SOURCE =
  /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$|^(vitest|playwright|drizzle)\.config\.ts$|^biome\.json$|^LICENSE$/

function sources(folder: string, top: boolean): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || NOT_SOURCE.test(entry.name) || (top && NOT_SOURCES.has(entry.name)))
      return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sources(path, false) : entry.isFile() ? [path] : []
  })
}

/** The folder of a build names the sources it was made of. */
function folderOfSources(): string {
  const hash = createHash('sha256')
  for (const path of sources('.', true).sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return `.next-${hash.digest('hex').slice(0, 12)}`
}

const isComplete = (folder: string) => existsSync(join(root, folder, STAMP))

function removeOthers(current: string): void {
  for (const name of readdirSync(root)) {
    if (!/^\.next-[0-9a-f]{12}$/.test(name) || name === current || livingMarks(MARKS, name).length > 0)
      continue
    rmSync(join(root, name), { recursive: true, force: true })
  }
}

/** Next writes the build folder into its TypeScript settings: it gets some of its own to write into. */
function tsconfigForBuild(): string {
  mkdirSync(MARKS, { recursive: true })
  const include = ['../next-env.d.ts', '../app/**/*.ts', '../app/**/*.tsx']
  writeFileSync(
    join(MARKS, 'tsconfig.build.json'),
    `${JSON.stringify({ extends: '../tsconfig.json', include }, null, 2)}\n`,
  )
  return '.laurel/tsconfig.build.json'
}

async function build(folder: string): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    LAUREL_DIST_DIR: folder,
    LAUREL_TSCONFIG: tsconfigForBuild(),
  }
  rmSync(join(root, folder), { recursive: true, force: true })
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => child.kill()
  process.once('exit', end)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  process.off('exit', end)
  if (code !== 0) throw new Error(`The pages could not be built:\n${output.trim()}`)
  writeFileSync(join(root, folder, STAMP), '')
}

export type Build = { folder: string; built: boolean }

/** A finished build of the sources as they are; it stays as long as this process lives. */
export async function ensureBuild(onBuild: (work: () => Promise<void>) => Promise<void>): Promise<Build> {
  const folder = folderOfSources()
  const mark = leaveMark(MARKS, folder)
  process.once('exit', () => mark.remove())
  if (isComplete(folder)) return { folder, built: false }
  let built = false
  await withProcessLock(MARKS, 'build', async () => {
    if (isComplete(folder)) return
    await onBuild(() => keepingTsconfig(() => build(folder)))
    built = true
    removeOthers(folder)
  })
  return { folder, built }
}
