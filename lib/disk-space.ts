import { statfs } from 'node:fs/promises'

/** With less on the disk of the data folder the server is not ready. */
export const LEAST_FREE_BYTES = 256 * 1024 * 1024
/** Left free when a file is taken. */
export const SPARE_BYTES = 16 * 1024 * 1024

/** What this account may still write on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
