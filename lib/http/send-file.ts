import type { Readable } from 'node:stream'
import { streamBody } from './stream-file'

type Named = { name: string; mediaType: string; bytes?: number }

/** Sends bytes that strangers made: to be saved, never to be shown or run as a page of ours. */
export function sendFile(source: Readable, { name, mediaType, bytes }: Named, signal: AbortSignal): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  return new Response(streamBody(source, signal), {
    headers: {
      'content-type': mediaType,
      ...(bytes !== undefined && { 'content-length': String(bytes) }),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}
