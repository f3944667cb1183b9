import { connect, type Socket } from 'node:net'

export type Page = { url: string; path: string; cookie?: string }

/** As little work as a client can do: what it takes would be missing to the server. One request at a time. */
export class Connection {
  private readonly request: Buffer
  private waiting: { resolve(bytes: number): void; reject(error: Error): void } | null = null
  private head = ''
  private bodyLeft: number | null = null
  private bytes = 0
  private tail = ''

  private constructor(
    private readonly socket: Socket,
    { url, path, cookie }: Page,
  ) {
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: ${new URL(url).host}`,
      'Accept: text/html',
      'Accept-Encoding: gzip',
    ]
    if (cookie) lines.push(`Cookie: ${cookie}`)
    this.request = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
    socket.setNoDelay(true)
    socket.on('data', (block) => this.take(block))
    socket.on('error', (error) => this.fail(error))
    socket.on('close', () => this.fail(new Error('The server closed the connection.')))
  }

  static async open(page: Page): Promise<Connection> {
    const { hostname, port } = new URL(page.url)
    const socket = connect(Number(port), hostname)
    await new Promise<void>((done, fail) => socket.once('connect', done).once('error', fail))
    return new Connection(socket, page)
  }

  /** @returns the bytes of the answer, which is 200 or the measure fails. */
  get(): Promise<number> {
    this.head = ''
    this.bodyLeft = null
    this.bytes = 0
    this.tail = ''
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      this.socket.write(this.request)
    })
  }

  close(): void {
    this.waiting = null
    this.socket.destroy()
  }

  private take(block: Buffer): void {
    this.bytes += block.length
    const inHead = !this.head.endsWith('\r\n\r\n')
    const body = inHead ? this.takeHead(block) : block
    if (this.bodyLeft !== null) this.bodyLeft -= body.length
    this.tail = (this.tail + body.subarray(-7).toString('latin1')).slice(-7)
    const ended = this.bodyLeft === null ? this.tail === '\r\n0\r\n\r\n' : this.bodyLeft <= 0
    if (ended && this.head.endsWith('\r\n\r\n')) this.finish()
  }

  private takeHead(block: Buffer): Buffer {
    const text = this.head + block.toString('latin1')
    const end = text.indexOf('\r\n\r\n')
    const before = this.head.length
    this.head = end < 0 ? text : text.slice(0, end + 4)
    if (end < 0) return Buffer.alloc(0)
    if (!this.head.startsWith('HTTP/1.1 200 '))
      this.fail(new Error(`The page says ${this.head.split('\r\n')[0]}.`))
    const length = /\r\ncontent-length: *(\d+)/i.exec(this.head)?.[1]
    if (length !== undefined) this.bodyLeft = Number(length)
    return block.subarray(end + 4 - before)
  }

  private finish(): void {
    const { waiting } = this
    this.waiting = null
    waiting?.resolve(this.bytes)
  }

  private fail(error: Error): void {
    const { waiting } = this
    this.waiting = null
    waiting?.reject(error)
  }
}

/** Requests one after the other on one connection. */
export async function inSequence(page: Page, count: number): Promise<void> {
  const connection = await Connection.open(page)
  try {
    for (let done = 0; done < count; done++) await connection.get()
  } finally {
    connection.close()
  }
}

/** Requests per second with that many connections always busy. */
export async function requestsPerSecond(page: Page, connections: number, seconds: number): Promise<number> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(page)))
  const begin = performance.now()
  const end = begin + seconds * 1000
  let answered = 0
  const keepBusy = async (connection: Connection) => {
    while (performance.now() < end) {
      await connection.get()
      answered++
    }
  }
  try {
    await Promise.all(open.map(keepBusy))
    return answered / ((performance.now() - begin) / 1000)
  } finally {
    for (const connection of open) connection.close()
  }
}
