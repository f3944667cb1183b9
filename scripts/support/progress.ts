export const elapsed = () => `${process.uptime().toFixed(1)} s`

const stamped = (text: string): string => `[${elapsed().padStart(7)}] ${text}`

/** What stands below all that is said, on a terminal alone: it is written over. */
let standing = ''
const isTerminal = process.stdout.isTTY === true
const CLEAR_LINE = '\r\u001b[K'

/** One line per step, with the time since the start. */
export function say(text: string): void {
  if (standing) process.stdout.write(CLEAR_LINE)
  console.log(stamped(text))
  if (standing) draw()
}

/** Says the same line anew, in its place on a terminal. @param text '' ends it */
export function stand(text: string): void {
  if (!isTerminal) {
    if (text) say(text)
    return
  }
  if (standing) process.stdout.write(CLEAR_LINE)
  standing = text
  if (text) draw()
}

/** A line that wraps could not be written over. */
const draw = () => process.stdout.write(stamped(standing).slice(0, (process.stdout.columns || 80) - 1))

/** A step that may take long says every ten seconds that it goes on. */
export async function step<T>(text: string, work: () => Promise<T>): Promise<T> {
  say(text)
  const timer = setInterval(() => say(`… still: ${text}`), 10_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
