import type { Env } from '../../lib/env'
import { say } from '../../scripts/support/progress'
import { openPlatform, type Platform } from '../open'
import { startAgain } from './start-again'

/** The database under a serving process: killed, it comes back at the same port, where the server's pool finds it. */
export class LivingPlatform {
  private readonly opened: Platform[] = []
  private work: Promise<unknown> = Promise.resolve()
  private readonly stopping = new AbortController()

  constructor(
    private readonly settings: Env,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  open(): Promise<Platform> {
    const opening = this.openOne()
    this.work = opening.catch(() => undefined)
    return opening
  }

  /** Waits for what is under way: a database that starts just now would be left behind. */
  async close(): Promise<void> {
    this.stopping.abort()
    await this.work
    for (const platform of this.opened) await platform.close()
  }

  private async openOne(): Promise<Platform> {
    const onLost = () => {
      if (!this.stopping.signal.aborted) this.work = this.recover()
    }
    const platform = await openPlatform({
      settings: this.settings,
      onProgress: say,
      onLost,
      signal: this.stopping.signal,
      remember: true,
    })
    this.opened.push(platform)
    return platform
  }

  private async recover(): Promise<void> {
    try {
      await startAgain({ what: 'The database', start: () => this.openOne(), stop: this.stopping.signal })
    } catch (error) {
      this.onFailure(error)
    }
  }
}
