import { StandingLine } from './standing-line.mjs'

export const elapsed = () => `${process.uptime().toFixed(1)} s`

/** What a command says, each line with the time since the start. */
export const line = new StandingLine(process.stdout, () => `[${elapsed().padStart(7)}] `)

/** One line per step. */
export const say = (text: string): void => line.say(text)

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
