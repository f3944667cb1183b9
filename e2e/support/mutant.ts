import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { leaveMark, livingMarks, withProcessLock } from '../../platform/embedded/process-lock.mjs'
import { next } from '../../scripts/support/next'
import { root } from '../../scripts/support/prepare.mjs'

const MARKS = join(root, '.laurel')
const PARTS = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'drizzle',
  'package.json',
  'tsconfig.json',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'next.config.mjs',
]

/**
 * The product with its first lock taken away: a copy, outside version control, in which the predicate that every
 * statement carries is always true. Kept until the sources change.
 * @param sources the folder of the whole product's build, which is named by its sources
 * @returns the folder of the finished build, as `next start` in the project takes it
 */
export async function buildWithoutPredicate(sources: string): Promise<string> {
  const name = `mutant${sources}`
  const mark = leaveMark(MARKS, name)
  process.once('exit', () => mark.remove())
  const finished = join(MARKS, name, 'finished')
  if (!existsSync(finished))
    await withProcessLock(MARKS, 'mutant', async () => {
      if (existsSync(finished)) return
      removeOthers(name)
      copyWithoutPredicate(join(MARKS, name))
      await build(join(MARKS, name))
      writeFileSync(finished, '')
    })
  return `.laurel/${name}/.next`
}

function removeOthers(current: string): void {
  for (const name of readdirSync(MARKS)) {
    const folder = join(MARKS, name)
    const unused = name === current || livingMarks(MARKS, name).length === 0
    if (/^mutant/.test(name) && statSync(folder).isDirectory() && unused)
      rmSync(folder, { recursive: true, force: true })
  }
}

function copyWithoutPredicate(folder: string): void {
  // Without tests, which would be found there and run again.
  const filter = (path: string) => !/\.test\.tsx?$/.test(path)
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true, filter })
  const tenancy = join(folder, 'db/tenancy.ts')
  change(tenancy, /^\s*return eq\(table\.orgId, orgId\)$/m, '  void [table, orgId, eq]\n  return sql`true`')
  change(tenancy, /type SQL \}/, 'type SQL, sql }')
  // The packages lie above it.
  change(
    join(folder, 'next.config.mjs'),
    /root: import\.meta\.dirname/,
    "root: import.meta.dirname + '/../..'",
  )
}

async function build(folder: string): Promise<void> {
  const { LAUREL_TSCONFIG: _, ...inherited } = process.env
  const env = { ...inherited, NODE_ENV: 'production' as const, LAUREL_DIST_DIR: '.next' }
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: folder,
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
  if (code !== 0) throw new Error(`The product without its first lock could not be built:\n${output}`)
}

/** A replacement that finds nothing would build the product as it is, and the test would prove nothing. */
function change(file: string, from: RegExp, to: string): void {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(from, () => to)
  if (after === before)
    throw new Error(`${file} has changed: tell e2e/support/mutant.ts how to change it now.`)
  writeFileSync(file, after)
}
