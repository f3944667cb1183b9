import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { ApiError, callApi, readError, sendJson } from '../../forms/call-api'
import { pause } from './connection'
import type { Upload } from './contract'

const PIECE = 8 * 1024 * 1024
/** Seconds before the next try after the connection was lost; then the reader is asked. */
const PAUSES = [1, 2, 4, 8, 15]

type Sending = {
  slug: string
  file: File
  /** What is there already, of a sending that broke off. */
  upload: Upload | null
  signal: AbortSignal
  onSent: (upload: Upload, sent: number) => void
  onPause: () => void
}

/**
 * Sends a file piece by piece and compares what arrived with what was sent. Goes on where it broke off.
 * @throws ApiError in the API's words, `unreachable` once the pauses are used up, `changed` for another content
 */
export async function sendFile(sending: Sending): Promise<Upload> {
  const { slug, file, signal } = sending
  if (file.size === 0) throw new ApiError('empty_file', `${file.name} is empty: there is nothing to import.`)
  let upload = await openUpload(sending)
  const digest = sha256.create()
  let hashed = 0
  let pauses = 0
  while (upload.received < file.size) {
    const from = upload.received
    const to = Math.min(from + PIECE, file.size)
    for (; hashed < to; hashed = Math.min(hashed + PIECE, to))
      digest.update(await bytesOf(file, hashed, Math.min(hashed + PIECE, to)))
    try {
      upload = await sendPiece(sending, upload, from, to)
      sending.onSent(upload, upload.received)
      pauses = 0
    } catch (error) {
      const seconds = PAUSES[pauses++]
      if (!mayGoOn(error) || seconds === undefined || signal.aborted) throw error
      if (!isConflict(error)) {
        sending.onPause()
        await pause(seconds, signal)
      }
      upload = await callApi<Upload>(addressOf(slug, upload.id), { signal }).catch((lost) => {
        if (mayGoOn(lost)) return upload
        throw lost
      })
    }
  }
  const sent = bytesToHex(digest.digest())
  if (upload.sha256 !== null && upload.sha256 !== sent) throw new ApiError('changed', CHANGED(file.name))
  return { ...upload, sha256: sent }
}

const CHANGED = (name: string) =>
  `What arrived is not what ${name} holds, perhaps because it was changed meanwhile. Remove it here and choose it again.`
const UNREADABLE = (name: string) =>
  `The browser cannot read ${name} any more, perhaps because it was moved or changed. Remove it here and choose it again.`

const addressOf = (slug: string, id?: number) =>
  `/api/v1/orgs/${slug}/uploads${id === undefined ? '' : `/${id}`}`

const isConflict = (error: unknown) => error instanceof ApiError && error.code === 'conflict'
const mayGoOn = (error: unknown) =>
  error instanceof ApiError && ['unreachable', 'unreadable', 'conflict', 'internal'].includes(error.code)

/** A new place for the bytes, or how far the one that broke off has come. */
const openUpload = ({ slug, file, upload, signal }: Sending): Promise<Upload> =>
  upload
    ? callApi(addressOf(slug, upload.id), { signal })
    : sendJson('POST', addressOf(slug), { fileName: file.name, bytes: file.size })

async function bytesOf(file: File, from: number, to: number): Promise<Uint8Array> {
  const bytes = await file
    .slice(from, to)
    .arrayBuffer()
    .catch(() => null)
  if (bytes === null || bytes.byteLength !== to - from) throw new ApiError('changed', UNREADABLE(file.name))
  return new Uint8Array(bytes)
}

/** By XMLHttpRequest: fetch does not say how much of a body has gone out. */
function sendPiece({ slug, file, signal, onSent }: Sending, upload: Upload, from: number, to: number) {
  return new Promise<Upload>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    request.open('PATCH', addressOf(slug, upload.id))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Upload-Offset', String(from))
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded }) => onSent(upload, Math.min(from + loaded, to))
    request.onload = () => {
      const answer: unknown = request.response
      if (request.status === 200 && answer !== null) resolve(answer as Upload)
      else reject(readError(answer))
    }
    request.onerror = () => reject(new ApiError('unreachable', LOST))
    request.onabort = () => reject(new ApiError('aborted', LOST))
    request.onloadend = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop)
    if (signal.aborted) return stop()
    request.send(file.slice(from, to))
  })
}

const LOST = 'The connection was lost. What has arrived is kept: continue when it is back.'
