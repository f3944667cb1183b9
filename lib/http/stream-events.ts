import { type ShareLimits, sharesOf } from '../shares'
import { holderOf } from './reserve-body'

const HEARTBEAT_MS = 15_000
/** Each asks the database once a second. */
export const EVENT_SHARES: ShareLimits = {
  all: { count: 300, amount: 0 },
  org: { count: 60, amount: 0 },
  who: { count: 20, amount: 0 },
}

/**
 * Server-Sent Events of what `source` yields, until it ends or the client goes. The first one is awaited: until then
 * an error is still an answer of its own.
 * @throws LaurelError too_many_requests, and what the source throws first
 */
export async function streamEvents<T>(
  source: (signal: AbortSignal) => AsyncGenerator<T, void>,
  nameOf: (one: T) => string,
  request: Request,
): Promise<Response> {
  const gone = new AbortController()
  const signal = AbortSignal.any([request.signal, gone.signal])
  const events = shared(source(signal), request)
  let next: Promise<IteratorResult<T, void>> = Promise.resolve(await events.next())
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const beat = heartbeat(signal)
        const came = await Promise.race([next, beat.passed])
        beat.end()
        if (came === null) return controller.enqueue(encoder.encode(': still there\n\n'))
        if (came.done) return controller.close()
        controller.enqueue(
          encoder.encode(`event: ${nameOf(came.value)}\ndata: ${JSON.stringify(came.value)}\n\n`),
        )
        next = events.next()
        next.catch(() => undefined)
      },
      cancel: () => gone.abort(),
    },
    { highWaterMark: 0 },
  )
  // Nothing on the way may keep the events together.
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
  })
}

async function* shared<T>(source: AsyncGenerator<T, void>, request: Request): AsyncGenerator<T, void> {
  const giveBack = sharesOf('events', 'open streams of events', EVENT_SHARES).take(holderOf(request))
  try {
    yield* source
  } finally {
    giveBack()
  }
}

function heartbeat(signal: AbortSignal): { passed: Promise<null>; end(): void } {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), HEARTBEAT_MS)
    signal.addEventListener('abort', () => done(null), { once: true })
  })
  return { passed, end: () => clearTimeout(timer) }
}
