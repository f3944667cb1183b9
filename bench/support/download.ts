import { connect, type Socket } from 'node:net'

export type Download = { url: string; path: string; token: string }

/** A client that does nothing but read: what it takes, the server would have to wait for. */
export function request({ url, path, token }: Download): Promise<Socket> {
  const { hostname, port, host } = new URL(url)
  const head = [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: Bearer ${token}`,
    'Connection: close',
  ]
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      done(socket)
    })
    socket.setNoDelay(true)
    socket.once('error', fail)
  })
}

const END = '0\r\n\r\n'

/** Reads to the end. @returns milliseconds; throws unless the whole answer came. */
export async function readAll(download: Download): Promise<number> {
  const begin = performance.now()
  const socket = await request(download)
  let head = ''
  let tail = ''
  socket.on('data', (block: Buffer) => {
    if (head.length < 12) head += block.subarray(0, 12).toString('latin1')
    tail = (tail + block.subarray(-END.length).toString('latin1')).slice(-END.length)
  })
  await new Promise<void>((done, fail) => socket.once('close', () => done()).once('error', fail))
  const took = performance.now() - begin
  if (!head.startsWith('HTTP/1.1 200') || tail !== END)
    throw new Error(`The download broke off after "${head}".`)
  return took
}

/** Rows of the answer, the header not counted, and its bytes without HTTP's own. */
export async function measureBody({ url, path, token }: Download): Promise<{ rows: number; bytes: number }> {
  const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok || !response.body) throw new Error(`The download says ${response.status}.`)
  let [rows, bytes] = [-1, 0]
  for await (const block of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += block.length
    for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) rows++
  }
  return { rows, bytes }
}

/** The first byte of the rows, after which the client stops reading and holds the connection. */
export async function firstByteThenStall(download: Download): Promise<{ socket: Socket; ms: number }> {
  const begin = performance.now()
  const socket = await request(download)
  let seen = ''
  await new Promise<void>((done, fail) => {
    socket.once('error', fail).once('close', () => fail(new Error(`The server hung up after "${seen}".`)))
    socket.on('data', (block: Buffer) => {
      seen += block.subarray(0, 4096).toString('latin1')
      const body = seen.split('\r\n\r\n')[1]
      if (body) done()
    })
  })
  const ms = performance.now() - begin
  socket.pause()
  socket.removeAllListeners('data')
  socket.removeAllListeners('close')
  if (!seen.startsWith('HTTP/1.1 200')) throw new Error(`The download says ${seen.split('\r\n')[0]}.`)
  return { socket, ms }
}
