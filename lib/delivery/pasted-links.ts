import { randomBytes } from 'node:crypto'
import type { Ctx } from '../context'
import { keepRecent } from '../keep-recent'

/** What was pasted where no script runs, until its page has shown it. */
export type PastedLinks = { text: string; classId: string }
type Kept = PastedLinks & { orgId: number; actor: string; at: number }

const MOST_KEPT = 40
const KEPT_MS = 10 * 60_000

/** In this process alone: links may carry codes, which stand in no address and no database. */
const shared = globalThis as typeof globalThis & { laurelPastedLinks?: Map<string, Kept> }
shared.laurelPastedLinks ??= new Map()
const kept = shared.laurelPastedLinks

/** @returns what the address of the page names it by */
export function keepPasted({ orgId, actor }: Ctx, pasted: PastedLinks): string {
  const id = randomBytes(16).toString('base64url')
  keepRecent(kept, id, { ...pasted, orgId, actor, at: performance.now() }, MOST_KEPT)
  return id
}

/** null for another person's, and for what is ten minutes old. */
export function findPasted({ orgId, actor }: Ctx, id: string): PastedLinks | null {
  const found = kept.get(id)
  if (!found || found.orgId !== orgId || found.actor !== actor || performance.now() - found.at > KEPT_MS)
    return null
  return { text: found.text, classId: found.classId }
}
