import { LaurelError } from '../errors'
import { MAX_FILE_BYTES, type Spooled, type SpoolOptions, spool, tooLarge } from '../imports/spool'
import { digestOf } from './content-digest'

/** The request's body as a file, kept on disk and compared with the length and the SHA-256 that were announced. */
export async function receiveFile(
  request: Request,
  options: Pick<SpoolOptions, 'folder'> = {},
): Promise<Spooled> {
  const bytes = announcedBytes(request)
  const sha256 = digestOf(request)
  if (!request.body) throw new LaurelError('invalid_request', 'Send the file as the body of the request.')
  return spool(pieceOf(request), bytes, { ...options, sha256 })
}

/** @throws LaurelError too_large before anything is read */
export function announcedBytes(request: Request): number | null {
  const announced = request.headers.get('content-length')
  const bytes = announced === null ? null : Number(announced)
  if (bytes !== null && bytes > MAX_FILE_BYTES) throw tooLarge()
  return bytes
}

/** The body as it comes; nothing comes where there is none. */
export async function* pieceOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body as unknown as AsyncIterable<Uint8Array>
}
