// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { leaveMark, livingMarks, withProcessLock } from '../../db/embedded/process-lock.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
const marks = join(root, '.laurel')
const installed = join(root, 'node_modules', '.laurel-installed')

export function stopWith(sentence) {
  console.error(sentence)
  process.exit(1)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9))
    stopWith(
      `Laurel needs Node.js 20.9 or newer, this is ${process.versions.node}: install it from https://nodejs.org and start again.`,
    )
}

const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8')).packages

/** npm's own record says whether what lies there is what the lockfile asks for; other platforms' packages may lack. */
function agreesWithLockfile() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false
  const present = read(join('node_modules', '.package-lock.json'))
  return Object.entries(read('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true
    const found = present[path]
    if (!found) return wanted.optional === true
    return found.version === wanted.version && (!wanted.integrity || found.integrity === wanted.integrity)
  })
}

function install(hash) {
  console.error('Installing what the lockfile names (once per version, under a minute)')
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: !npm && process.platform === 'win32' }
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, options)
  if (error || status !== 0)
    stopWith('The dependencies could not be installed: see above what npm says, then start again.')
  writeFileSync(installed, hash)
}

async function ensureDependencies() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const upToDate = () => existsSync(installed) && readFileSync(installed, 'utf8') === hash
  if (upToDate()) return
  await withProcessLock(
    marks,
    'install',
    async () => {
      if (upToDate()) return
      if (agreesWithLockfile()) return writeFileSync(installed, hash)
      const others = livingMarks(marks, 'running').map(({ pid }) => pid)
      if (others.length > 0)
        stopWith(
          `The dependencies changed, and Laurel runs on the old ones (process ${others.join(', ')}): stop it, then start again.`,
        )
      install(hash)
    },
    { onWait: ({ pid }) => console.error(`Waiting for process ${pid}, which installs the dependencies`) },
  )
}

/** Everything a command needs before it can load TypeScript; stops with a sentence when that cannot be had. */
export async function prepare() {
  requireNode()
  try {
    await ensureDependencies()
    livingMarks(marks, 'running')
    const mark = leaveMark(marks, 'running')
    process.on('exit', () => mark.remove())
  } catch (error) {
    stopWith(`Laurel cannot prepare its folder ${root}: ${error.message}`)
  }
  const { register } = await import('tsx/esm/api')
  process.env.TSX_TSCONFIG_PATH ??= join(root, 'tsconfig.json')
  register()
}
