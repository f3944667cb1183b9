import { type ErrorCode, LaurelError } from './errors'

/** What passes by itself or by others: the database is away, work of others holds a lock, a time limit, a full disk. */
export type Passing = 'away' | 'held' | 'slow' | 'full'
type Words = { code: ErrorCode; title: string; text: string; retryAfter: number }

/** What the API and the pages say of each. */
export const PASSING: Record<Passing, Words> = {
  away: {
    code: 'unavailable',
    title: 'The database is coming back',
    text: 'The database is coming back; nothing was lost. Try again in a few seconds.',
    retryAfter: 5,
  },
  held: {
    code: 'unavailable',
    title: 'Another change comes first',
    text: 'Another change, perhaps an import, is still at work on this. Nothing was changed; try again in a few seconds.',
    retryAfter: 5,
  },
  slow: {
    code: 'unavailable',
    title: 'This took longer than it may',
    text: 'This took longer than it may, so it was stopped. Nothing was changed; ask for less at once, or try again when less is going on.',
    retryAfter: 30,
  },
  full: {
    code: 'no_space',
    title: 'There is no space left on the server',
    text: 'There is no space left on the disk of this server. Nothing that was kept is lost. Ask the person who runs Laurel to make room on the disk of the data folder and of the database, then try again.',
    retryAfter: 60,
  },
}
const UNSURE =
  'The database stopped answering while this was being saved. What was there before is safe: check whether this was saved before you send it again.'

/** What a page learns of a database that is away, in place of the error's id. */
export const AWAY_DIGEST = 'database-away'

/** The database cannot be asked just now. `unsure`: it may have kept what was sent to it last, or not. */
export class DatabaseAway extends LaurelError {
  readonly digest = AWAY_DIGEST
  constructor(readonly unsure = false) {
    super(PASSING.away.code, unsure ? UNSURE : PASSING.away.text, undefined, PASSING.away.retryAfter)
    this.name = 'DatabaseAway'
    // Where it was noticed says nothing, and it is said once for everybody by db/reach.ts.
    this.stack = `${this.name}: ${this.message}`
  }
}

/** The words of both drivers, of the system, and of a PostgreSQL that stops, starts or has no place left. */
const AWAY = new Set([
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
const AWAY_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/
/** Work of others is in the way: a lock not given in time, two that wait for each other. */
const HELD = new Set(['55P03', '40P01', '40001'])
const CANCELED = '57014'
/** What the database and the file systems say when a disk or a quota is full. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** Which of these an error of a driver, the system or ours is, also where a library wrapped it; null: none. */
export function passingOf(error: unknown): Passing | null {
  if (!(error instanceof Error)) return null
  if ('digest' in error && error.digest === AWAY_DIGEST) return 'away'
  if (error instanceof LaurelError) return error.code === PASSING.full.code ? 'full' : null
  const code = 'code' in error ? String(error.code) : ''
  if (HELD.has(code)) return 'held'
  if (code === CANCELED && error.message.includes('statement timeout')) return 'slow'
  if (FULL.has(code)) return 'full'
  // What fetch could not reach is somebody else's server.
  if (error instanceof TypeError) return null
  if (AWAY.has(code) || CONNECTION_CLASS.test(code) || AWAY_WORDS.test(error.message)) return 'away'
  return passingOf(error.cause)
}

/** Says something of the moment, and nothing of what was sent. */
const OF_THE_MOMENT: ReadonlySet<ErrorCode> = new Set(['unavailable', 'no_space', 'too_many_requests'])

/** An error as a sentence, where the same may go when it is tried again without any change; null: it would not. */
export function passingError(error: unknown): LaurelError | null {
  if (error instanceof LaurelError) return OF_THE_MOMENT.has(error.code) ? error : null
  const passing = passingOf(error)
  if (passing === null) return null
  if (passing === 'away') return new DatabaseAway()
  const { code, text, retryAfter } = PASSING[passing]
  return new LaurelError(code, text, undefined, retryAfter)
}

/** Whether the database could not be asked, or fell silent, whichever driver says so. */
export const isAway = (error: unknown): boolean => passingOf(error) === 'away'

export const noSpace = (): LaurelError =>
  new LaurelError(PASSING.full.code, PASSING.full.text, undefined, PASSING.full.retryAfter)

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
