import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from '../env'

const note = z.object({ url: z.string() })

/** Where people reach Laurel: the server that runs on this data folder says it, and else the settings. */
export function serverAddress(): string {
  const { dataDir, url } = env()
  try {
    return note.parse(JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'))).url
  } catch {
    return url
  }
}
