import { createServer } from 'node:net'

/** Below the ports that systems give to outgoing connections, of which lanes have many while a server is away. */
const [LOWEST, HIGHEST] = [20_000, 32_000]
const TRIES = 100

const given = new Set<number>()

/** A port that is free, and stays so while the server that listens there is killed and started again. */
export async function standingPort(): Promise<number> {
  for (let left = TRIES; left > 0; left--) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
  throw new Error(`No port between ${LOWEST} and ${HIGHEST} is free.`)
}

const isFree = (port: number) =>
  new Promise<boolean>((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => done(true)))
  })
