import { openPlatform, type Platform } from '../../db/open'
import type { Env } from '../../lib/env'
import { say } from '../support/progress'

/** The database under a serving process: killed, it comes back at the same port, where the server's pool finds it. */
export class LivingPlatform {
  private readonly opened: Platform[] = []
  private work: Promise<unknown> = Promise.resolve()
  private closing = false

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
    this.closing = true
    await this.work
    for (const platform of this.opened) await platform.close()
  }

  private async openOne(): Promise<Platform> {
    const onLost = () => {
      if (!this.closing) this.work = this.recover()
    }
    const platform = await openPlatform({
      settings: this.settings,
      onProgress: say,
      onLost,
      remember: true,
    })
    this.opened.push(platform)
    return platform
  }

  private async recover(): Promise<void> {
    say('The database ended unexpectedly: starting it again')
    try {
      await this.openOne()
      say('The database is back')
    } catch (error) {
      this.onFailure(error)
    }
  }
}
