// Plain JavaScript: the server (platform/serve/http-server.mjs) runs it before Next and without a loader.
import { IncomingMessage } from 'node:http'
import { enter, isSignIn, leave, minutesClosed, networkOf } from './sign-in-door.mjs'

/** What a sign-in has to say, and how long it may take: a form's few fields come at once. */
export const BODY_BYTES = 16 * 1024
const BODY_MS = 10_000

/**
 * Answers sign-ins of networks that try too much, and lets everything else through. A sign-in counts from when its body
 * is there: one that comes in drops, or not at all, is dropped by itself and closes nobody's network.
 * @returns the request to go on with; null when it was answered here
 */
export async function passDoor(request, response, address, { ms = BODY_MS, bytes = BODY_BYTES } = {}) {
  if (!isSignIn(request.method, request.url)) return request
  const network = networkOf(address)
  const closed = minutesClosed(network)
  if (closed !== null) return wait(request, response, closed)
  const whole = request.method === 'POST' ? await withBody(request, ms, bytes) : request
  if (typeof whole === 'number') return drop(response, whole)
  if (whole === null || response.destroyed) return null
  const minutes = enter(network)
  if (minutes !== null) return wait(whole, response, minutes)
  response.once('close', () => leave(network))
  return whole
}

/** @returns the request with its body in memory; a status when that is too large or too late; null for who is gone */
function withBody(request, ms, bytes) {
  return new Promise((done) => {
    const blocks = []
    let size = 0
    const timer = setTimeout(() => end(408), ms)
    const end = (outcome) => {
      clearTimeout(timer)
      request.off('data', take).off('end', finish).off('close', gone).off('error', gone)
      // Who is dropped may still send, and fail.
      request.on('error', () => undefined)
      done(outcome)
    }
    const take = (block) => {
      size += block.length
      if (size > bytes) end(413)
      else blocks.push(block)
    }
    const finish = () => end(again(request, Buffer.concat(blocks)))
    const gone = () => end(null)
    request.on('data', take).on('end', finish).on('close', gone).on('error', gone)
  })
}

/** A body can be read once: the same request anew, which holds it. */
function again(request, body) {
  const whole = new IncomingMessage(request.socket)
  const { method, url, headers, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = request
  Object.assign(whole, { method, url, headers, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders })
  whole.complete = true
  whole.push(body)
  whole.push(null)
  return whole
}

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** The same answer as from behind the door. */
function wait(request, response, minutes) {
  request.resume()
  response.writeHead(303, { ...HEADERS, location: `/sign-in?error=throttled&minutes=${minutes}` })
  response.end()
  return null
}

/** Nothing more is read of it: the connection ends. */
function drop(response, status) {
  response.writeHead(status, { ...HEADERS, connection: 'close' })
  response.end()
  return null
}
