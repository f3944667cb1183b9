// Plain JavaScript: the start script needs it before anything is installed.
import { randomInt } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process id is given again after a while; the start time tells the old owner from the new. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'dead' : (fields[19] ?? '0')
  } catch {
    return process.platform === 'linux' ? 'dead' : '0'
  }
}

export const nameOf = (pid) => ({ pid, started: startOf(pid) })

export function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return startOf(pid) === started
}

let count = 0

function marks(folder, name) {
  const found = []
  for (const file of readdirSync(folder)) {
    const match = /^(.+)\.(\d+)-(\w+)-(\d+)$/.exec(file)
    if (match?.[1] === name) found.push({ file, pid: Number(match[2]), started: match[3] })
  }
  return found
}

export function leaveMark(folder, name) {
  mkdirSync(folder, { recursive: true })
  const { pid, started } = nameOf(process.pid)
  const file = join(folder, `${name}.${pid}-${started}-${++count}`)
  writeFileSync(file, '', { mode: 0o600 })
  return { file, remove: () => rmSync(file, { force: true }) }
}

function livingFiles(folder, name) {
  mkdirSync(folder, { recursive: true })
  return marks(folder, name).filter((mark) => {
    const alive = isAlive(mark)
    // Only its own process ever used this file name, so nobody's lock is lost.
    if (!alive) rmSync(join(folder, mark.file), { force: true })
    return alive
  })
}

export const livingMarks = (folder, name) =>
  livingFiles(folder, name).map(({ pid, started }) => ({ pid, started }))

/**
 * Each contender first leaves a mark, then looks: of two at once the later looker sees the other, so never
 * both go on. Nothing has to be taken over from a dead process, which is where lock files usually fail.
 */
export async function withProcessLock(folder, name, work, { onWait, timeoutSeconds = 600 } = {}) {
  const until = performance.now() + timeoutSeconds * 1000
  let told = false
  for (;;) {
    const mark = leaveMark(folder, name)
    const other = livingFiles(folder, name).find(({ file }) => join(folder, file) !== mark.file)
    if (!other) {
      try {
        return await work()
      } finally {
        mark.remove()
      }
    }
    mark.remove()
    if (!told) onWait?.({ pid: other.pid, started: other.started })
    told = true
    if (performance.now() > until)
      throw new Error(
        `Process ${other.pid} has held ${join(folder, name)} for too long: end it and try again.`,
      )
    await sleep(20 + randomInt(60))
  }
}
