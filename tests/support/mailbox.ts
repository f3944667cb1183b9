import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; text: string; secure: boolean }
export type Mailbox = {
  port: number
  received: Received[]
  /** While true, no recipient is taken. */
  refusing: boolean
  stop(): Promise<void>
}

type Options = { port?: number; host?: string; startTls?: boolean }

/** A real mail server of a test's own, which keeps what it takes; with STARTTLS its certificate is one nobody trusts. */
export function startMailbox({
  port = 0,
  host = '127.0.0.1',
  startTls = false,
}: Options = {}): Promise<Mailbox> {
  const received: Received[] = []
  const box: Mailbox = {
    port,
    received,
    refusing: false,
    stop: () => new Promise((done) => smtp.close(() => done())),
  }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: startTls ? [] : ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(box.refusing ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
    onData(stream, { envelope, secure }, done) {
      const blocks: Buffer[] = []
      stream.on('data', (block: Buffer) => blocks.push(block))
      stream.on('end', () => {
        // Long lines come in pieces, with `=` at their ends.
        const text = Buffer.concat(blocks).toString().replaceAll('=\r\n', '').replaceAll('=3D', '=')
        received.push({ to: envelope.rcptTo.map(({ address }) => address), text, secure })
        done()
      })
    },
  })
  // A client that hangs up at the certificate is what a test is about.
  smtp.on('error', () => undefined)
  return new Promise((ready) => {
    const server = smtp.listen(port, host, () => {
      box.port = (server.address() as { port: number }).port
      ready(box)
    })
  })
}

/** The secret of the link in a mail. */
export const linkIn = (mail: Received | undefined): string =>
  /password\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
