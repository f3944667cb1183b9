import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareSurroundings } from '../env'
import type { Answer, Question } from './messages'

const HERE = dirname(fileURLToPath(import.meta.url))
const PROGRAM = join(/* turbopackIgnore: true */ HERE, 'child.ts')
const ROOT = join(/* turbopackIgnore: true */ HERE, '..', '..')

const HEAP_MB = 256
/** Of the whole process, buffers and threads included. */
const MEMORY_MB = 512
const START_LIMIT_MS = 60_000
/** Little new memory and an early collection, as in the worker: files pass through in blocks. */
const FLAGS = [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=4', '--heap-growing-percent=20']

type EndedBy = 'slow' | 'big' | 'lost'

/** The process ended before it answered: it took too long, too much memory, or something else ended it. */
export class AsideEnded extends Error {
  constructor(readonly why: EndedBy) {
    super(`The process beside this one ended before it answered (${why}).`)
    this.name = 'AsideEnded'
  }
}

/** One child process. It is asked one question at a time; idle, it keeps nobody from ending. */
export class AsideProcess {
  alive = true
  private readonly child: ChildProcess
  private readonly ready: Promise<unknown>

  /** @param program a file that calls `serveTasks`; null: the product's */
  constructor(program: string | null) {
    this.child = start(program ?? PROGRAM)
    const gone = () => {
      this.alive = false
    }
    this.child.once('exit', gone).once('error', gone)
    this.ready = this.answer(START_LIMIT_MS)
    this.ready.catch(gone)
    this.hold(false)
  }

  /**
   * Resolves to the answer. What takes longer than `deadlineMs`, or is asked no more, ends the process.
   * @throws AsideEnded, or the signal's reason
   */
  async ask(question: Question, deadlineMs: number, signal?: AbortSignal): Promise<Answer> {
    this.hold(true)
    try {
      await this.whileWanted(this.ready, signal)
      if (!this.alive) throw new AsideEnded('lost')
      const answer = this.answer(deadlineMs)
      this.child.send(question, () => undefined)
      return await this.whileWanted(answer, signal)
    } finally {
      this.hold(false)
    }
  }

  end(): void {
    this.alive = false
    this.child.kill('SIGKILL')
  }

  private answer(deadlineMs: number): Promise<Answer> {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => {
        this.end()
        settle()
        fail(new AsideEnded('slow'))
      }, deadlineMs)
      timer.unref()
      const heard = (answer: Answer) => {
        settle()
        done(answer)
      }
      const ended = (code: number | null, signal: string | null) => {
        settle()
        fail(new AsideEnded(isTooBig(code, signal) ? 'big' : 'lost'))
      }
      const failed = () => ended(null, null)
      const settle = () => {
        clearTimeout(timer)
        this.child.off('message', heard).off('exit', ended).off('error', failed)
      }
      this.child.on('message', heard).on('exit', ended).on('error', failed)
    })
  }

  private async whileWanted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
    if (!signal) return work
    work.catch(() => undefined)
    let unwanted: () => void = () => undefined
    const aborted = new Promise<never>((_, fail) => {
      unwanted = () => {
        this.end()
        fail(signal.reason)
      }
      if (signal.aborted) unwanted()
      else signal.addEventListener('abort', unwanted, { once: true })
    })
    try {
      return await Promise.race([work, aborted])
    } finally {
      signal.removeEventListener('abort', unwanted)
    }
  }

  private hold(held: boolean): void {
    const change = held ? 'ref' : 'unref'
    this.child[change]()
    this.child.channel?.[change]()
  }
}

/** V8 aborts when its heap is full; the thread that watches the whole sends an alarm. */
const isTooBig = (code: number | null, signal: string | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGALRM' || code === 134

const start = (program: string): ChildProcess =>
  spawn(process.execPath, [...FLAGS, '--import', 'tsx', program, String(MEMORY_MB)], {
    cwd: ROOT,
    env: {
      ...bareSurroundings(),
      TSX_TSCONFIG_PATH: join(/* turbopackIgnore: true */ ROOT, 'tsconfig.json'),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
