import { Worker } from 'node:worker_threads'
import { LaurelError } from '../errors'
import type { Answer, Question } from './messages'

const [limitMb = '512'] = process.argv.slice(2)
const MIB = 1024 ** 2
/** What a task leaves behind counts against the next one. */
const WORN_BYTES = (Number(limitMb) * MIB) / 2

/**
 * A thread that sees what this one cannot while it is busy: too much memory, also outside the heap, and that the
 * process which asked is gone.
 */
const WATCH = `
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
    if (process.memoryUsage.rss() > ${Number(limitMb) * MIB}) process.kill(process.pid, 'SIGALRM')
  }, 50)`

type Task = (input: never) => unknown
let tasks: Record<string, Task> = {}
let open: AsyncGenerator<unknown, unknown, unknown> | null = null

/** Answers what the process that started this one asks, until it is gone. */
export function serveTasks(known: Record<string, Task>): void {
  tasks = known
  new Worker(WATCH, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref()
  process.on('message', async (question: Question) => tell(await answerTo(question).catch(wrong)))
  process.once('disconnect', () => process.exit(0))
  tell({ ready: true })
}

async function answerTo(question: Question): Promise<Answer> {
  if ('task' in question) {
    const begun = tasks[question.task]?.(question.input as never)
    if (!isGenerator(begun)) return ended(await begun)
    open = begun
  }
  if (!open) throw new Error('nothing is under way')
  const next = 'stop' in question ? await open.return(undefined) : await open.next(moreOf(question))
  if (!next.done) return { value: next.value, done: false, worn: false }
  open = null
  return ended(next.value)
}

const moreOf = (question: Question): unknown => ('more' in question ? question.more : undefined)

const ended = (value: unknown): Answer => ({
  value,
  done: true,
  worn: process.memoryUsage.rss() > WORN_BYTES,
})

const isGenerator = (value: unknown): value is AsyncGenerator<unknown, unknown, unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

function wrong(error: unknown): Answer {
  open = null
  if (error instanceof LaurelError) {
    const { code, message, issues } = error
    return { refused: { code, message, ...(issues && { issues }) } }
  }
  if (!(error instanceof Error)) return { failed: { name: 'unknown', stack: '' } }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  return { failed: { name: error.name, stack: frames.slice(0, 12).join('\n') } }
}

const tell = (answer: Answer) => process.send?.(answer)
