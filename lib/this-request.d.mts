import type { AsyncLocalStorage } from 'node:async_hooks'

/** `away`: the database was away while it was worked on. */
export const thisRequest: AsyncLocalStorage<{ away: boolean }>
