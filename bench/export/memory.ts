import { setTimeout as sleep } from 'node:timers/promises'
import { firstByteThenStall, readAll } from '../support/download'
import { memoryOf, resetPeak } from '../support/processes'
import { inTurns } from '../support/turns'
import type { Workbench } from '../support/workbench'
import type { Subject } from './subject'

const SETTLE_MS = 3000

/** The highest resident memory of a fresh server, in bytes, while it sends the file. */
export function measurePeaks(bench: Workbench, large: Subject, small: Subject, warm: Subject) {
  const peakOf = (subject: Subject) => async () => {
    const server = await bench.serve()
    await readAll({ ...warm, url: server.url })
    resetPeak(server.pid)
    await readAll({ ...subject, url: server.url })
    const { peak } = memoryOf(server.pid)
    await server.stop()
    return peak
  }
  return inTurns(3, { large: peakOf(large), small: peakOf(small) })
}

/** Resident memory that each client costs which reads the beginning and then nothing more, in bytes. */
export async function measureStalled(bench: Workbench, subject: Subject, clients: number): Promise<number> {
  const server = await bench.serve()
  const download = { ...subject, url: server.url }
  for (let warm = 0; warm < 2; warm++) await readAll(download)
  await sleep(SETTLE_MS)
  const before = memoryOf(server.pid).now
  const stalled = await Promise.all(Array.from({ length: clients }, () => firstByteThenStall(download)))
  await sleep(SETTLE_MS)
  const after = memoryOf(server.pid).now
  for (const { socket } of stalled) socket.destroy()
  await server.stop()
  return (after - before) / clients
}
