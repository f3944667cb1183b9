import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { streamEvents } from '@/lib/http/stream-events'
import { hasEnded, watchImport } from '@/lib/imports/watch-import'

/** `progress` whenever something changes, then `done`. */
export const GET = orgRoute('imports:read', async ({ ctx, request, params }) =>
  streamEvents(
    (signal) => watchImport(ctx, idParam(params.id, 'This import'), signal),
    (one) => (hasEnded(one) ? 'done' : 'progress'),
    request,
  ),
)
