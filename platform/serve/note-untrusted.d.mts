export function noteUntrusted(peer: string, folder?: string): void
