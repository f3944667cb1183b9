// Plain JavaScript: the server runs it before Next and without a loader.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

let noted = false

/**
 * Somebody who is no trusted proxy sends what proxies send: a person who tries, or the operator's own proxy, behind
 * which all visitors then look like one. Said once per start, and kept for `laurel doctor`, which says it again.
 */
export function noteUntrusted(peer, folder = process.env.LAUREL_DATA_DIR) {
  if (noted) return
  noted = true
  const at = new Date().toISOString()
  const what = 'X-Forwarded-* is not believed. If this is your proxy, name it in LAUREL_TRUSTED_PROXIES.'
  process.stderr.write(`${JSON.stringify({ at, level: 'warn', event: 'proxy.untrusted', peer, what })}\n`)
  try {
    if (folder)
      writeFileSync(join(folder, 'untrusted-proxy.json'), JSON.stringify({ peer, at }), { mode: 0o600 })
  } catch {
    // Not worth an answer: the line above said it.
  }
}
