import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { deliver } from '@/lib/mail/send-mail'
import { type Mailbox, startMailbox } from './support/mailbox'

/** Of this machine, and not one of the names that count as it: as a mail server elsewhere. */
const ELSEWHERE = '127.0.0.2'
const MAIL = { to: ['ina@acme.example'], subject: 'Subject', text: 'Text' }

let plain: Mailbox
let tls: Mailbox
beforeAll(async () => {
  plain = await startMailbox({ host: ELSEWHERE })
  tls = await startMailbox({ host: ELSEWHERE, startTls: true })
})
afterAll(async () => {
  await plain.stop()
  await tls.stop()
})
beforeEach(() => {
  plain.received.length = 0
  tls.received.length = 0
})

const send = (url: string, more = {}) =>
  deliver(parseEnv({ LAUREL_SMTP_URL: url, LAUREL_MAIL_FROM: 'laurel@acme.example', ...more }).mail, MAIL)

test('a mail server elsewhere without TLS gets nothing', async () => {
  expect(await send(`smtp://${ELSEWHERE}:${plain.port}`)).toBe(false)
  expect(await send(`smtp://${ELSEWHERE}:${plain.port}?ignoreTLS=true`)).toBe(false)
  expect(plain.received).toEqual([])
})

test('unless the person who runs Laurel says so', async () => {
  expect(await send(`smtp://${ELSEWHERE}:${plain.port}`, { LAUREL_SMTP_PLAIN: '1' })).toBe(true)
  expect(plain.received).toMatchObject([{ to: MAIL.to, secure: false }])
})

test('one with a certificate that nobody vouches for gets nothing either', async () => {
  expect(await send(`smtp://${ELSEWHERE}:${tls.port}`)).toBe(false)
  expect(tls.received).toEqual([])
})

test('with TLS the mail goes through it', async () => {
  expect(await send(`smtp://${ELSEWHERE}:${tls.port}?tls.rejectUnauthorized=false`)).toBe(true)
  expect(tls.received).toMatchObject([{ to: MAIL.to, secure: true }])
})

test.each([
  ['smtp://127.0.0.1:25', true],
  ['smtp://localhost:25', true],
  ['smtp://[::1]:25', true],
  ['smtp://mail.acme.example:587', false],
  ['smtp://127.0.0.1.acme.example:25', false],
])('%s may be plain: %s', (url, expected) => {
  const { mail } = parseEnv({ LAUREL_SMTP_URL: url, LAUREL_MAIL_FROM: 'laurel@acme.example' })
  expect(mail?.plain).toBe(expected)
})
