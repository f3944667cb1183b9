export const elapsed = () => `${process.uptime().toFixed(1)} s`

/** One line per step, with the time since the start. */
export const say = (text: string): void => console.log(`[${elapsed().padStart(7)}] ${text}`)

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
