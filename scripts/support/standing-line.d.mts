/** `0:40`, `12:05`. */
export function clock(seconds: number): string

type Stream = { isTTY?: boolean; columns?: number; write(text: string): unknown }

/** What is said in lines, and one line below them that is written over: on a terminal alone. */
export class StandingLine {
  /** How often a line that stands is said anew. */
  readonly everyMs: number
  constructor(stream: Stream, head?: () => string)
  say(text: string): void
  /** Says the same line anew, in its place on a terminal. @param text '' ends it */
  stand(text: string): void
}
