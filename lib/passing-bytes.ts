import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** V8 looks for buffers that nobody holds any more when 32 MB of them lie about; that much of a file lies about at most. */
const EVERY = 4 * 1024 * 1024

type Collect = (how: { type: 'minor' }) => void
let collect: Collect | null = null

function collectYoung(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as Collect
  }
  collect({ type: 'minor' })
}

/** Bytes of a file that pass through this process: what they leave behind is cleared away from time to time, in a millisecond. */
export class PassingBytes {
  private since = 0

  passed(bytes: number): void {
    this.since += bytes
    if (this.since < EVERY) return
    this.since = 0
    collectYoung()
  }
}
