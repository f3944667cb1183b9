import { firstByteThenStall } from '../support/download'
import { median } from '../support/turns'
import type { Served } from '../support/workbench'
import type { Subject } from './subject'

const TRIES = 15

/** Milliseconds from the connection's opening to the first byte of the file. */
export async function measureFirstByte({ path, token }: Subject, { url }: Served): Promise<number> {
  const found: number[] = []
  for (let tries = 0; tries < TRIES; tries++) {
    const { socket, ms } = await firstByteThenStall({ url, path, token })
    socket.destroy()
    found.push(ms)
  }
  return median(found)
}
