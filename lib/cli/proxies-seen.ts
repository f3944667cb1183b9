import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Env } from '../env'
import { trustedProxies, visitorAddress } from '../http/visitor.mjs'

const note = z.object({ peer: z.string(), at: z.iso.datetime() })

/** Whose word is taken for where a visitor comes from, and who spoke without being asked since the last start. */
export function proxiesSeen({
  trustedProxies: named,
  dataDir,
}: Pick<Env, 'trustedProxies' | 'dataDir'>): string {
  const list = named === '' ? 'none trusted' : `trusted: ${named}`
  const seen = readNote(dataDir)
  // A trusted one would be passed over for the one it names.
  if (!seen || visitorAddress(seen.peer, '192.0.2.1', trustedProxies(named)) !== seen.peer) return list
  return `${list}. ${seen.peer} sent X-Forwarded-* headers, which were not believed (${seen.at}): if it is your reverse proxy, all visitors look like this one address and share its limit on sign-ins; set LAUREL_TRUSTED_PROXIES=${seen.peer}`
}

function readNote(dataDir: string): z.infer<typeof note> | null {
  try {
    return note.parse(JSON.parse(readFileSync(join(dataDir, 'untrusted-proxy.json'), 'utf8')))
  } catch {
    return null
  }
}
