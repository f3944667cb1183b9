import { LaurelError } from '../errors'
import { AsideEnded } from './child-process'
import type { Answer, Question } from './messages'
import { type Place, Pool } from './pool'
import { LIMITS, type TaskLimits } from './task-limits'
import type { Tasks } from './tasks'

type Task = (input: never) => unknown
type TaskTable = Record<string, Task>
type Names<T extends TaskTable> = keyof T & string
type Streams<T extends TaskTable> = {
  [N in Names<T>]: ReturnType<T[N]> extends AsyncGenerator<unknown, unknown, never> ? N : never
}[Names<T>]
type Input<F extends Task> = Parameters<F>[0]
type Stream<F extends Task> =
  ReturnType<F> extends AsyncGenerator<infer Item, infer Result, infer More>
    ? AsyncGenerator<Item, Result, More>
    : never

type AsideOptions = {
  /** Whose work it is: organizations take turns. */
  orgId: number
  /** The request's: when nobody waits any longer, the work ends at once. */
  signal?: AbortSignal | undefined
  /** Of one answer. Default: what the limits say of the task. */
  deadlineMs?: number
}

/** Has tasks done in child processes with a limit of time and of memory. */
export class Aside<T extends TaskTable> {
  private readonly pool: Pool

  /** @param program of the children, which calls `serveTasks` with these tasks; null: the product's */
  constructor(
    private readonly limits: Record<Names<T>, TaskLimits>,
    program: string | null = null,
  ) {
    this.pool = new Pool(program)
  }

  /** For processes that stay: one child more than needed is kept ready. */
  keepReady(): void {
    this.pool.keepSpare()
  }

  /** @throws LaurelError what the task says, too_many_requests, or that it took too long or too much; the signal's reason */
  async run<N extends Exclude<Names<T>, Streams<T>>>(
    task: N,
    input: Input<T[N]>,
    options: AsideOptions,
  ): Promise<Awaited<ReturnType<T[N]>>> {
    const talk = await this.begin(task, options)
    try {
      const { value } = await talk.ask({ task, input })
      return value as Awaited<ReturnType<T[N]>>
    } finally {
      talk.leave()
    }
  }

  /**
   * The same for a task that answers piece by piece; what the caller passes to `next` reaches the task.
   * @param options ahead: the next piece is made while the caller has the last one; then nothing can be passed
   */
  stream<N extends Streams<T>>(
    task: N,
    input: Input<T[N]>,
    options: AsideOptions & { ahead?: boolean },
  ): Stream<T[N]> {
    return this.pieces(task, input, options) as Stream<T[N]>
  }

  private async *pieces(
    task: Names<T>,
    input: unknown,
    options: AsideOptions & { ahead?: boolean },
  ): AsyncGenerator<unknown, unknown, unknown> {
    const talk = await this.begin(task, options)
    let next = talk.ask({ task, input })
    try {
      for (;;) {
        const { value, done } = await next
        if (done) return value
        if (options.ahead) next = talk.ask({ more: undefined })
        const more = yield value
        if (!options.ahead) next = talk.ask({ more })
      }
    } finally {
      await next.catch(() => undefined)
      await talk.stop()
      talk.leave()
    }
  }

  private async begin(task: Names<T>, { orgId, signal, deadlineMs }: AsideOptions): Promise<Talk> {
    const limits = this.limits[task]
    const place = await this.pool.enter(orgId, signal)
    return new Talk(place, { ...limits, deadlineMs: deadlineMs ?? limits.deadlineMs }, task, signal)
  }
}

/** One task under way in one place. */
class Talk {
  private open = true
  private worn = false

  constructor(
    private readonly place: Place,
    private readonly limits: TaskLimits,
    private readonly task: string,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async ask(question: Question): Promise<{ value: unknown; done: boolean }> {
    const answer = await this.heard(question).catch((error: unknown) => {
      this.place.process.end()
      throw error
    })
    if ('value' in answer) {
      this.open = !answer.done
      this.worn = answer.worn
      return answer
    }
    this.open = false
    if ('refused' in answer) {
      const { code, message, issues } = answer.refused
      throw new LaurelError(code, message, issues)
    }
    const { name = 'unknown', stack = '' } = 'failed' in answer ? answer.failed : {}
    throw Object.assign(new Error(`the task ${this.task} failed: ${name}`), { stack })
  }

  /** Ends what is under way, so that the process can be used again. */
  async stop(): Promise<void> {
    if (this.open && this.place.process.alive) await this.ask({ stop: true }).catch(() => undefined)
  }

  leave(): void {
    if (this.open) this.place.process.end()
    this.place.leave(this.worn)
  }

  private async heard(question: Question): Promise<Answer> {
    const { deadlineMs, refusal } = this.limits
    try {
      return await this.place.process.ask(question, deadlineMs, this.signal)
    } catch (error) {
      if (!(error instanceof AsideEnded) || error.why === 'lost') throw error
      throw refusal(error.why, deadlineMs / 1000)
    }
  }
}

/** One for this process, whichever bundle asks. */
const shared = globalThis as typeof globalThis & { laurelAside?: Aside<Tasks> }
shared.laurelAside ??= new Aside<Tasks>(LIMITS)
export const aside = shared.laurelAside
