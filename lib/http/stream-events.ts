const HEARTBEAT_MS = 15_000

/**
 * Server-Sent Events of what `source` yields, until it ends or the client goes. The first one is awaited: until then
 * an error is still an answer of its own.
 */
export async function streamEvents<T>(
  source: (signal: AbortSignal) => AsyncGenerator<T, void>,
  nameOf: (one: T) => string,
  client: AbortSignal,
): Promise<Response> {
  const gone = new AbortController()
  const signal = AbortSignal.any([client, gone.signal])
  const events = source(signal)
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

function heartbeat(signal: AbortSignal): { passed: Promise<null>; end(): void } {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), HEARTBEAT_MS)
    signal.addEventListener('abort', () => done(null), { once: true })
  })
  return { passed, end: () => clearTimeout(timer) }
}
