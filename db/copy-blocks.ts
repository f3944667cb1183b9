import { Transform, type TransformCallback } from 'node:stream'

const BLOCK = 64 * 1024

/**
 * Gathers what the server sends into 64 KiB blocks: row-sized chunks through web streams are many times slower. The
 * first piece goes out at once, so that a reader sees at once that something comes. A reader who takes nothing for
 * `stallMs` is ended, because it holds a connection and a snapshot.
 */
export class CopyBlocks extends Transform {
  private held: Buffer[] = []
  private size = 0
  private started = false
  private stalled: NodeJS.Timeout | undefined

  constructor(private readonly stallMs: number) {
    super({ readableHighWaterMark: BLOCK, writableHighWaterMark: BLOCK })
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held.push(chunk)
    this.size += chunk.length
    if (!this.started || this.size >= BLOCK) this.send()
    done()
  }

  override _flush(done: TransformCallback): void {
    if (this.size > 0) this.send()
    done()
  }

  override _read(size: number): void {
    clearTimeout(this.stalled)
    this.stalled = undefined
    super._read(size)
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.stalled)
    super._destroy(error, done)
  }

  private send(): void {
    const [only] = this.held
    const block = this.held.length === 1 && only ? only : Buffer.concat(this.held, this.size)
    this.held = []
    this.size = 0
    this.started = true
    if (this.push(block) || this.stalled) return
    this.stalled = setTimeout(() => {
      this.destroy(new Error(`The reader took nothing for ${this.stallMs / 1000} s.`))
    }, this.stallMs)
    this.stalled.unref()
  }
}
