// Plain JavaScript: the server (platform/serve/http-server.mjs) runs it before Next and without a loader.

/**
 * One JSON object per line, for whoever collects them. Given no passwords, tokens, cookies or rows; what cannot be seen
 * or turns the line around in a terminal is written by its number.
 * @param level info to standard output, warn and error to standard error
 */
export function log(level, event, detail = {}) {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...detail })
  const stream = level === 'info' ? process.stdout : process.stderr
  stream.write(`${line.replace(UNSEEN, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`)
}

const UNSEEN = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Where in the sources an error came from: a frame as the engine writes it, and nothing that a message could hold. */
const FRAME =
  /^ {4}at (?:[\w$.<>[\] #]{1,120} \()?(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^()\n]{1,300}:\d+:\d+\)?$/
const MOST_FRAMES = 12
const MOST_CAUSES = 4

/** Names of things of ours, never values: what PostgreSQL says of an error, and by what a page's error is found. */
const NAMES = {
  code: /^[A-Z0-9_]{1,40}$/,
  table: /^[a-z0-9_]{1,63}$/,
  table_name: /^[a-z0-9_]{1,63}$/,
  constraint: /^[a-z0-9_]{1,63}$/,
  constraint_name: /^[a-z0-9_]{1,63}$/,
  digest: /^[\w@;]{1,60}$/,
}

/**
 * What a log may say of an error: its kind, its code, where it came from. Never its message: that of a failed statement
 * holds the values, that of a parser the text, that of a provider what was asked for.
 */
export function errorDetail(error, depth = 0) {
  if (!(error instanceof Error)) return { error: typeof error }
  const named = Object.entries(NAMES).flatMap(([name, form]) =>
    typeof error[name] === 'string' && form.test(error[name]) ? [[name, error[name]]] : [],
  )
  const more =
    error.cause === undefined || depth >= MOST_CAUSES ? {} : { cause: errorDetail(error.cause, depth + 1) }
  return { error: kindOf(error), ...Object.fromEntries(named), frames: framesOf(error), ...more }
}

const kindOf = (error) =>
  [error.name, error.constructor?.name].find((one) => /^[A-Z]\w{0,60}$/.test(one)) ?? 'Error'

/** A message of several lines may hold lines like frames: they go with it. */
function framesOf({ stack, message }) {
  if (typeof stack !== 'string') return []
  const at = message ? stack.indexOf(message) : -1
  const behind = at < 0 ? stack : stack.slice(at + message.length)
  return behind
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().slice(3))
}

/**
 * What others write by `console`, Next's errors of pages among them, as lines of this log: of an error what may be said
 * of it, of texts nothing, since nobody knows what is in them.
 */
export function logConsole(target = console) {
  for (const [method, level] of [
    ['error', 'error'],
    ['warn', 'warn'],
    ['log', null],
    ['info', null],
    ['debug', null],
  ])
    target[method] = (...given) => {
      if (level === null) return
      const errors = given.filter((one) => one instanceof Error)
      log(level, 'console', errors.length > 0 ? errorDetail(errors[0]) : {})
    }
}

/** An error that nobody caught: one line, and the end. @param program which of Laurel's */
export function logCrashes(program) {
  process.on('uncaughtException', (error) => {
    log('error', 'crashed', { program, ...errorDetail(error) })
    process.exit(1)
  })
  process.on('unhandledRejection', (error) => log('error', 'rejected', { program, ...errorDetail(error) }))
}
