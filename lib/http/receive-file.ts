import { freeBytes, SPARE_BYTES } from '../disk-space'
import { LaurelError } from '../errors'
import { incomingFolder } from '../imports/reading/incoming'
import { MAX_FILE_BYTES, type Spooled, spool, tooLarge } from '../imports/reading/spool'
import { noSpace } from '../passing'
import { digestOf } from './content-digest'
import { announcedLength, withBody } from './reserve-body'

/**
 * The request's body as a file, compared with the length and the SHA-256 that were announced. It lies in the data
 * folder until `use` has ended; whoever wants to keep it moves it.
 * @throws LaurelError too_large | too_many_requests | no_space before anything is read; too_slow | invalid_file
 */
export async function withFile<T>(
  request: Request,
  use: (file: Spooled) => Promise<T>,
  maxBytes = MAX_FILE_BYTES,
): Promise<T> {
  const bytes = announcedBytes(request, maxBytes)
  const sha256 = digestOf(request)
  if (!request.body) throw new LaurelError('invalid_request', 'Send the file as the body of the request.')
  return withBody(request, 'file', maxBytes, async (body) => {
    const folder = await incomingFolder()
    if ((await freeBytes(folder)) < (bytes ?? 0) + SPARE_BYTES) throw noSpace()
    const file = await spool(body, bytes, { sha256, folder, maxBytes })
    try {
      return await use(file)
    } finally {
      await file.discard()
    }
  })
}

/** @throws LaurelError too_large before anything is read */
export function announcedBytes(request: Request, maxBytes = MAX_FILE_BYTES): number | null {
  const bytes = announcedLength(request)
  if (bytes !== null && bytes > maxBytes) throw tooLarge(maxBytes)
  return bytes
}
