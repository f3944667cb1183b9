import { createHash } from 'node:crypto'

/**
 * A backup is a gzip-compressed tar, which any tar unpacks. Everything in it is in pieces of at most this, so that a
 * piece can be held and has its own SHA-256 beside it; behind it comes an empty gzip member whose comment is the SHA-256
 * of all bytes before: what gzip itself does not look at (padding, its own header) cannot be altered either.
 */
export const PIECE_BYTES = 1024 * 1024

const BEGIN = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff])
const END = Buffer.from([0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0])

/** @param sha256 of everything before, as hex */
export const sealOf = (sha256: string): Buffer => Buffer.concat([BEGIN, Buffer.from(`sha256=${sha256}`), END])

export const SEAL_BYTES = sealOf(''.padEnd(64, '0')).length

/** @returns the SHA-256 a seal names; null of anything else */
export function sealedBy(bytes: Buffer): string | null {
  const sha256 = bytes.subarray(BEGIN.length + 7, bytes.length - END.length).toString('latin1')
  return /^[0-9a-f]{64}$/.test(sha256) && sealOf(sha256).equals(bytes) ? sha256 : null
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A part of the backup, its place in it in the name: `tables/public.audit/000001`. */
export type Piece = { name: string; bytes: Buffer }

export const pieceName = (of: string, number: number): string => `${of}/${String(number).padStart(6, '0')}`
