// Plain JavaScript without dependencies: it runs before anything is installed.
const CLEAR_LINE = '\r\u001b[K'

/** `0:40`, `12:05`. */
export const clock = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`

/** What is said in lines, and one line below them that is written over: on a terminal alone. */
export class StandingLine {
  /** Where it cannot be written over, a line now and then is enough. */
  get everyMs() {
    return this.isTerminal ? 1000 : 10_000
  }

  standing = ''

  /** @param stream a process's own @param head what each line begins with */
  constructor(stream, head = () => '') {
    this.stream = stream
    this.head = head
    this.isTerminal = stream.isTTY === true
  }

  say(text) {
    if (this.standing) this.stream.write(CLEAR_LINE)
    this.stream.write(`${this.head()}${text}\n`)
    if (this.standing) this.draw()
  }

  /** Says the same line anew, in its place on a terminal. @param text '' ends it */
  stand(text) {
    if (!this.isTerminal) {
      if (text) this.say(text)
      return
    }
    if (this.standing) this.stream.write(CLEAR_LINE)
    this.standing = text
    if (text) this.draw()
  }

  /** A line that wraps could not be written over. */
  draw() {
    this.stream.write(`${this.head()}${this.standing}`.slice(0, (this.stream.columns || 80) - 1))
  }
}
