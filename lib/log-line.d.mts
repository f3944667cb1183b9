export type Level = 'info' | 'warn' | 'error'
export function log(level: Level, event: string, detail?: Record<string, unknown>): void
export function errorDetail(error: unknown): Record<string, unknown>
export function logConsole(target?: Pick<Console, 'error' | 'warn' | 'log' | 'info' | 'debug'>): void
export function logCrashes(program: string): void
