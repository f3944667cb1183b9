export function networkOf(ip: string | null): string
export function close(who: string, until: number): void
export function minutesClosed(who: string, now?: number): number | null
export function reopen(who?: string): void
export function isSignIn(method: string | undefined, address: string | undefined): boolean
export const AT_ONCE: number
export function enter(network: string, now?: number): number | null
export function leave(network: string): void
