// Plain JavaScript: the server (platform/serve/http-server.mjs) runs it without a loader, and Next bundles it again.
import { AsyncLocalStorage } from 'node:async_hooks'

/** What befell the request at work, for whoever answers it in the end; one per process, however often this is bundled. */
globalThis.laurelThisRequest ??= new AsyncLocalStorage()
export const thisRequest = globalThis.laurelThisRequest
