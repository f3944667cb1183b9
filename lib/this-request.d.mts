import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Passing } from './passing'

/** `passing`: what the database said last that passes, while it was worked on. */
export const thisRequest: AsyncLocalStorage<{ passing: Passing | null }>
