import { LaurelError } from '../errors'
import { MAX_FILE_BYTES, type Spooled, spool } from '../imports/spool'

/** The request's body as a file, kept on disk and compared with the length that was announced. */
export async function receiveFile(request: Request): Promise<Spooled> {
  const announced = request.headers.get('content-length')
  const bytes = announced === null ? null : Number(announced)
  if (bytes !== null && bytes > MAX_FILE_BYTES)
    throw new LaurelError(
      'too_large',
      `Files may have up to ${MAX_FILE_BYTES / 1024 / 1024} MiB. Split the file and import the parts.`,
    )
  if (!request.body) throw new LaurelError('invalid_request', 'Send the file as the body of the request.')
  return spool(request.body as unknown as AsyncIterable<Uint8Array>, bytes)
}
