import { MAX_FILE_BYTES } from '../imports/reading/spool'
import { type Holder, NOBODY, type ShareLimits, type Shares, sharesOf } from '../shares'
import { FILE_PACE, type Pace, paced, TEXT_PACE } from './paced'

const MIB = 1024 * 1024

/** JSON and forms, which are held in memory. */
export const TEXT_SHARES: ShareLimits = {
  all: { count: 400, amount: 64 * MIB },
  org: { count: 100, amount: 32 * MIB },
  who: { count: 40, amount: 16 * MIB },
}
/** Files, which lie on the disk until they are somebody's. */
export const FILE_SHARES: ShareLimits = {
  all: { count: 100, amount: 32 * MAX_FILE_BYTES },
  org: { count: 20, amount: 8 * MAX_FILE_BYTES },
  who: { count: 10, amount: 4 * MAX_FILE_BYTES },
}

type BodyKind = 'text' | 'file'

const KINDS: Record<BodyKind, { shares: () => Shares; pace: Pace }> = {
  text: { shares: () => sharesOf('text', 'requests with a body', TEXT_SHARES), pace: TEXT_PACE },
  file: { shares: () => sharesOf('file', 'files', FILE_SHARES), pace: FILE_PACE },
}

const holders = new WeakMap<Request, Holder>()

/** Says whose request it is, before its body is read. */
export function heldBy(request: Request, holder: Holder): void {
  holders.set(request, holder)
}

export const holderOf = (request: Request): Holder => holders.get(request) ?? NOBODY

/** Bytes that all bodies of the kind may still bring. */
export const reservedBytes = (kind: BodyKind): number => KINDS[kind].shares().total.amount

/** The length a sender announced; null where it did not. */
export function announcedLength(request: Request): number | null {
  const text = request.headers.get('content-length')
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/**
 * Reserves room for a body before a byte of it is read, and keeps it until `use` has ended; then the body is given up
 * where it was not read. Without a length it may become as long as the route takes.
 * @throws LaurelError too_many_requests before anything is read; too_slow while the body is read
 */
export async function withBody<T>(
  request: Request,
  kind: BodyKind,
  maxBytes: number,
  use: (body: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const { shares, pace } = KINDS[kind]
  const giveBack = shares().take(holderOf(request), Math.min(announcedLength(request) ?? maxBytes, maxBytes))
  try {
    return await use(paced(piecesOf(request), pace))
  } finally {
    giveBack()
  }
}

/** The body as it comes; nothing comes where there is none. */
async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body as unknown as AsyncIterable<Uint8Array>
}
