import { type ServerProcess, type ServerSettings, startServerProcess } from './server-process'
import { startAgain } from './start-again'

/** What has served for so long is sound: when it ends, it begins anew with the shortest pause. */
const SOUND_MS = 60_000

type Told = { onStarted(pid: number): void; onFailure(error: unknown): void }

/** The server under a serving process: killed, or ended by what it was sent, it is started again. */
export class LivingServer {
  private readonly stopping = new AbortController()
  private failed = 0
  private work: Promise<unknown> = Promise.resolve()
  private server: ServerProcess | null = null

  constructor(
    private readonly settings: ServerSettings,
    private readonly told: Told,
  ) {}

  /** @throws Error that says why the first start failed */
  async start(): Promise<void> {
    const starting = startServerProcess(this.settings)
    this.work = starting.then(
      (server) => this.watch(server),
      () => undefined,
    )
    await starting
  }

  /** Waits for what is under way: a server that starts just now would be left behind. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.work
    await this.server?.stop()
  }

  private watch(server: ServerProcess): void {
    this.server = server
    this.told.onStarted(server.pid)
    const begun = performance.now()
    void server.crashed.then(() => {
      if (this.stopping.signal.aborted) return
      const soon = performance.now() - begun < SOUND_MS
      this.work = this.recover(soon ? this.failed : 0)
    })
  }

  private async recover(failed: number): Promise<void> {
    this.failed = failed + 1
    try {
      const start = () => startServerProcess(this.settings)
      const server = await startAgain({ what: 'The server', start, stop: this.stopping.signal, failed })
      if (server) this.watch(server)
    } catch (error) {
      this.told.onFailure(error)
    }
  }
}
