import { setTimeout as sleep } from 'node:timers/promises'
import { listenTo, type Notices } from '@/db/notices'
import type { ImportProgress } from '@/db/schema/imports'
import { IMPORT_CHANGED_CHANNEL, type ImportChanged } from '@/lib/imports/sql/import-changes'
import { authorize, type Ctx } from '../context'
import { isAway } from '../passing'
import { type ImportSummary, summarize } from './import-summary'
import { findImport } from './list-imports'

const POLL_MS = 1_000
const shared = globalThis as typeof globalThis & { laurelNotices?: Map<string, Notices> }
shared.laurelNotices ??= new Map()
const open = shared.laurelNotices

/** One connection per process hears of every import. */
function noticesOf(url: string): Notices {
  const known = open.get(url)
  if (known) return known
  const made = listenTo(url)
  open.set(url, made)
  return made
}

export async function closeWatches(): Promise<void> {
  for (const notices of open.values()) await notices.close()
  open.clear()
}

export const hasEnded = ({ status }: Pick<ImportSummary, 'status'>): boolean =>
  status !== 'waiting' && status !== 'running'

/**
 * The import now and whenever it changes, until it has ended: then its last state, and no more. Ends early when
 * `signal` says that nobody waits any longer.
 * @throws LaurelError not_found | forbidden
 */
export async function* watchImport(
  ctx: Ctx,
  id: number,
  signal: AbortSignal,
): AsyncGenerator<ImportSummary, void> {
  authorize(ctx, 'imports:read')
  let progress: ImportProgress | null = null
  let wake: () => void = () => undefined
  let heard = false
  const leave = noticesOf(ctx.db.url).on(IMPORT_CHANGED_CHANNEL, (payload) => {
    const change = JSON.parse(payload) as ImportChanged
    if (change.org !== ctx.orgId || change.id !== id) return
    progress = change.progress
    heard = true
    wake()
  })
  const end = () => wake()
  signal.addEventListener('abort', end)
  try {
    for (let last = ''; !signal.aborted; ) {
      heard = false
      const found = await orAway(ctx.db.inTenant(ctx.orgId, 'read', (tx) => findImport(tx, id)))
      // The import is taken over when the database is back: who waits for its end waits for that too.
      if (found === null) {
        await sleep(POLL_MS, undefined, { signal }).catch(() => undefined)
        continue
      }
      const now = summarize(found, ctx)
      // Newer than the row, which the transaction that publishes holds.
      if (now.status === 'running' && progress !== null) now.progress = progress
      const text = JSON.stringify(now)
      if (text !== last) yield now
      if (hasEnded(now)) return
      last = text
      if (!heard)
        await new Promise<void>((done) => {
          const timer = setTimeout(done, POLL_MS)
          wake = () => {
            clearTimeout(timer)
            done()
          }
          if (heard || signal.aborted) wake()
        })
    }
  } finally {
    signal.removeEventListener('abort', end)
    leave()
  }
}

const orAway = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (isAway(error)) return null
    throw error
  })

/** The import at its end; as it stands where `signal` ends the waiting. */
export async function waitForImport(ctx: Ctx, id: number, signal: AbortSignal): Promise<ImportSummary> {
  let last: ImportSummary | null = null
  for await (const now of watchImport(ctx, id, signal)) last = now
  return last ?? summarize(await ctx.db.inTenant(ctx.orgId, 'read', (tx) => findImport(tx, id)), ctx)
}
