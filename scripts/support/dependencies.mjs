// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NOTE = join('node_modules', '.laurel-installed')

const packagesOf = (root, name) => JSON.parse(readFileSync(join(root, name), 'utf8')).packages

/**
 * What lies in node_modules, by npm's own record, held against the lockfile; other platforms' packages may lack.
 * @returns 'all', 'product' (without what only tests need), or 'other'
 */
export function presentIn(root) {
  const record = join('node_modules', '.package-lock.json')
  if (!existsSync(join(root, record))) return 'other'
  const present = packagesOf(root, record)
  const lacking = Object.entries(packagesOf(root, 'package-lock.json')).filter(([path, wanted]) => {
    if (path === '') return false
    const found = present[path]
    if (!found) return wanted.optional !== true && wanted.devOptional !== true
    return found.version !== wanted.version || (wanted.integrity && found.integrity !== wanted.integrity)
  })
  if (lacking.length === 0) return 'all'
  return lacking.every(([path, wanted]) => wanted.dev === true && !present[path]) ? 'product' : 'other'
}

/** The dependencies of a checkout: what is there, and bringing in what a command needs. */
export class Dependencies {
  /** @param dev whether what only tests need is needed, too */
  constructor(root, dev) {
    this.root = root
    this.dev = dev
    this.hash = createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex')
  }

  /** By the note of the last time, which is quick to read. */
  areThere() {
    const file = join(this.root, NOTE)
    const [hash, what] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : []
    return hash === this.hash && (what === 'all' || !this.dev)
  }

  /** @returns what has to be done: 'nothing', 'add' what the tests need to what lies there, or 'install' */
  missing() {
    const present = presentIn(this.root)
    if (present === 'other') return 'install'
    if (present === 'product' && this.dev) return 'add'
    this.note(present)
    return 'nothing'
  }

  /** @param step 'add' leaves what is there as it is, so that a server may run on it meanwhile @returns whether npm did it */
  async bring(step) {
    const words =
      step === 'add'
        ? ['install', '--no-save', '--include=dev']
        : ['ci', this.dev ? '--include=dev' : '--omit=dev']
    const args = [...words, '--no-audit', '--no-fund', '--no-progress']
    const npm = process.env.npm_execpath
    const options = { cwd: this.root, stdio: ['ignore', 2, 2], shell: !npm && process.platform === 'win32' }
    const child = npm?.endsWith('.js')
      ? spawn(process.execPath, [npm, ...args], options)
      : spawn('npm', args, options)
    const [status] = await once(child, 'exit').catch(() => [null])
    if (status !== 0) return false
    this.note(this.dev ? 'all' : 'product')
    return true
  }

  note(what) {
    writeFileSync(join(this.root, NOTE), `${this.hash} ${what}`)
  }
}
