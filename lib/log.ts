import { instant } from './clock'

type Level = 'info' | 'warn' | 'error'

/** One JSON object per line, for whoever collects them. Never given passwords, tokens, cookies or rows. */
export function log(level: Level, event: string, detail: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: instant().toISOString(), level, event, ...detail })
  const stream = level === 'info' ? process.stdout : process.stderr
  stream.write(`${line}\n`)
}

/** What a log may say of an error: a failed statement's values are somebody's data. */
export function errorDetail(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) }
  const { name, message, stack } = error
  const code = 'code' in error ? { code: error.code } : {}
  const cause = error.cause === undefined ? {} : { cause: errorDetail(error.cause) }
  const ownMessage = message.replace(/\nparams: [\s\S]*$/, '')
  return {
    error: `${name}: ${ownMessage}`,
    ...code,
    stack: stack?.split('\n').slice(-12).join('\n'),
    ...cause,
  }
}
