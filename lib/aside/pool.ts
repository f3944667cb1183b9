import { AsideProcess } from './child-process'
import { Turns } from './turns'

/** Two processors carry a small installation; an organization alone never has every place. */
const LIMITS = { places: 3, perKey: 2, waitingPerKey: 24, waiting: 200 }
const MOST_IDLE = 2

export type Place = { process: AsideProcess; leave(worn: boolean): void }

/** The child processes of this process: begun when they are needed, used again while they are sound. */
export class Pool {
  private readonly turns = new Turns(LIMITS)
  private readonly idle: AsideProcess[] = []
  private spare = false

  constructor(private readonly program: string | null) {}

  /** From now on one more than needed is there, so that nobody waits for a start. */
  keepSpare(): void {
    this.spare = true
    this.fill()
  }

  /** @throws LaurelError too_many_requests, or the signal's reason */
  async enter(orgId: number, signal?: AbortSignal): Promise<Place> {
    const leave = await this.turns.enter(orgId, signal)
    const process = this.take()
    return {
      process,
      leave: (worn) => {
        if (worn || this.idle.length >= MOST_IDLE) process.end()
        else if (process.alive) this.idle.push(process)
        leave()
        this.fill()
      },
    }
  }

  private take(): AsideProcess {
    for (;;) {
      const one = this.idle.pop() ?? new AsideProcess(this.program)
      if (!one.alive) continue
      this.fill()
      return one
    }
  }

  private fill(): void {
    if (this.spare && !this.idle.some(({ alive }) => alive)) this.idle.push(new AsideProcess(this.program))
  }
}
