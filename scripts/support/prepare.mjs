// Plain JavaScript without dependencies: it runs before anything is installed.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { leaveMark, livingMarks, withProcessLock } from '../../platform/embedded/process-lock.mjs'
import { Dependencies } from './dependencies.mjs'
import { clock, StandingLine } from './standing-line.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
const marks = join(root, '.laurel')

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

const SAID = {
  install: 'Installing what the lockfile names (once per version).',
  add: 'Installing what the tests need besides (once per version).',
}

/** Does it with a line that moves; what a command prints is another stream. */
async function telling(words, work) {
  const line = new StandingLine(process.stderr)
  line.say(words)
  const timer = setInterval(
    () => line.stand(`Installing ${clock(process.uptime())} of up to a minute.`),
    line.everyMs,
  )
  try {
    return await work
  } finally {
    clearInterval(timer)
    line.stand('')
  }
}

async function ensureDependencies(dev) {
  const dependencies = new Dependencies(root, dev)
  if (dependencies.areThere()) return
  await withProcessLock(
    marks,
    'install',
    async () => {
      if (dependencies.areThere()) return
      const step = dependencies.missing()
      if (step === 'nothing') return
      const others = step === 'add' ? [] : livingMarks(marks, 'running').map(({ pid }) => pid)
      if (others.length > 0)
        stopWith(
          `The dependencies changed, and Laurel runs on the old ones (process ${others.join(', ')}): stop it, then start again.`,
        )
      if (!(await telling(SAID[step], dependencies.bring(step))))
        stopWith('The dependencies could not be installed: see above what npm says, then start again.')
    },
    { onWait: ({ pid }) => console.error(`Waiting for process ${pid}, which installs the dependencies`) },
  )
}

/**
 * Everything a command needs before it can load TypeScript; stops with a sentence when that cannot be had.
 * `dev`: also what only tests and figures need.
 */
export async function prepare({ dev = false } = {}) {
  requireNode()
  try {
    await ensureDependencies(dev)
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
