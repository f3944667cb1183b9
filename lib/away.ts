import { LaurelError } from './errors'

/** What a page learns of a database that is away, in place of the error's id. */
export const AWAY_DIGEST = 'database-away'

const KEPT_SAFE = 'The database is coming back; nothing was lost. Try again in a few seconds.'
const UNSURE =
  'The database went away just while this was being kept. What was there before is safe: look whether this is there too before you send it again.'

/** The database cannot be asked just now. `unsure`: it may have kept what was sent to it last, or not. */
export class DatabaseAway extends LaurelError {
  readonly digest = AWAY_DIGEST
  constructor(readonly unsure = false) {
    super('unavailable', unsure ? UNSURE : KEPT_SAFE)
    this.name = 'DatabaseAway'
    // Where it was noticed says nothing, and it is said once for everybody by db/reach.ts.
    this.stack = `${this.name}: ${this.message}`
  }
}

/** The words of both drivers, of the system, and of a PostgreSQL that stops, starts or has no place left. */
const CODES = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
])
/** Class 08 of SQLSTATE: connection exceptions. */
const CONNECTION_CLASS = /^08[0-9A-Z]{3}$/
/** The copying driver gives these no code. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether the database could not be asked, or fell silent, whichever driver says so. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // What fetch could not reach is somebody else's server.
  if (error instanceof TypeError) return false
  if ('digest' in error && error.digest === AWAY_DIGEST) return true
  const code = 'code' in error ? String(error.code) : ''
  if (CODES.has(code) || CONNECTION_CLASS.test(code) || WORDS.test(error.message)) return true
  return isAway(error.cause)
}

/** The first of what went wrong that has a code. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  return 'code' in error && error.code !== undefined ? String(error.code) : codeOf(error.cause)
}

/** For what is noted in the log and passed over: that the database is away is noted once, by db/reach.ts. */
export const unlessAway =
  (tell: (error: unknown) => void) =>
  (error: unknown): void => {
    if (!isAway(error)) tell(error)
  }
