import type { z } from 'zod'
import { LaurelError } from '../errors'
import { isKeepable } from '../text/keepable'
import { announcedLength, withBody } from './reserve-body'

const JSON_LIMIT = 256 * 1024
/** The longest text that any field takes; most take far less, by their schema. */
const TEXT_LIMIT = 10_000

/** @throws LaurelError invalid_request | too_large, ZodError */
export async function readJson<T extends z.ZodType>(
  request: Request,
  schema: T,
  maxBytes = JSON_LIMIT,
): Promise<z.infer<T>> {
  const text = new TextDecoder().decode(await readBytes(request, maxBytes))
  return schema.parse(parsed(text))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, plain)
  } catch (error) {
    if (error instanceof LaurelError) throw error
    throw new LaurelError('invalid_request', 'The body is not JSON. Send a JSON object.')
  }
}

/** @throws LaurelError invalid_request for text that no database keeps, or that no field takes */
function plain(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (value.length > TEXT_LIMIT)
    throw unfit(field, `The text is longer than ${TEXT_LIMIT} characters. Shorten it.`)
  if (isKeepable(value)) return value
  throw unfit(field, 'The text holds a character that cannot be kept (a NUL, or half of one). Remove it.')
}

const unfit = (path: string, message: string) =>
  new LaurelError('invalid_request', message, [{ path: path.slice(0, 100), message }])

/** Whether a native form sent it. */
export const isForm = (request: Request): boolean =>
  (request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')

/** The fields of a native form. @throws LaurelError invalid_request | too_large */
export async function readForm(request: Request, maxBytes = 16 * 1024): Promise<URLSearchParams> {
  if (!isForm(request))
    throw new LaurelError('invalid_request', 'Send the fields as application/x-www-form-urlencoded.')
  return new URLSearchParams(new TextDecoder().decode(await readBytes(request, maxBytes)))
}

/**
 * The whole body, counted while it comes: the announced length may be missing or wrong.
 * @throws LaurelError too_large | too_many_requests | too_slow
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  if ((announcedLength(request) ?? 0) > maxBytes) throw tooLarge(maxBytes)
  return withBody(request, 'text', maxBytes, async (body) => {
    const blocks: Uint8Array[] = []
    let size = 0
    try {
      for await (const block of body) {
        size += block.length
        if (size > maxBytes) throw tooLarge(maxBytes)
        blocks.push(block)
      }
    } catch (error) {
      if (error instanceof LaurelError) throw error
      throw new LaurelError('invalid_request', 'The body broke off before its end. Send it again.')
    }
    return Buffer.concat(blocks)
  })
}

const tooLarge = (maxBytes: number) =>
  new LaurelError(
    'too_large',
    `The body may have up to ${Math.floor(maxBytes / 1024)} KiB. Send less at once.`,
  )
