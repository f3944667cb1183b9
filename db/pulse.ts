import postgres from 'postgres'

/** Asks the database for a sign of life, on a connection apart: pages may hold all of theirs. */
type Pulse = {
  /** @throws when no answer comes in time. Whoever asks meanwhile shares the answer. */
  feel(): Promise<void>
  /** What a statement without a lock says. */
  ask<Row>(text: string): Promise<Row[]>
  close(): Promise<void>
}

const PULSE_MS = 2_000

function createPulse(url: string): Pulse {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: PULSE_MS / 1000,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: { application_name: 'laurel-health', statement_timeout: PULSE_MS, lock_timeout: PULSE_MS },
  })
  let asking: Promise<void> | null = null

  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined
    work.catch(() => undefined)
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, PULSE_MS, new Error('The database took too long to answer.'))
    })
    return Promise.race([work, late]).finally(() => clearTimeout(timer))
  }

  return {
    feel() {
      asking ??= inTime(sql.unsafe('select 1').then(() => undefined)).finally(() => {
        asking = null
      })
      return asking
    },
    ask: async <Row>(text: string) => [...(await inTime(sql.unsafe<(Row & object)[]>(text)))] as Row[],
    close: () => sql.end({ timeout: 1 }),
  }
}

const shared = globalThis as typeof globalThis & { laurelPulse?: Pulse }

/** The one of this process. */
export function pulse(url: string): Pulse {
  shared.laurelPulse ??= createPulse(url)
  return shared.laurelPulse
}

export async function closePulse(): Promise<void> {
  const open = shared.laurelPulse
  shared.laurelPulse = undefined
  await open?.close()
}
