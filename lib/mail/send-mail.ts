import { createTransport } from 'nodemailer'
import { env } from '../env'
import type { MailSettings } from '../env-mail'
import { log } from '../log'

type Mail = { to: string[]; subject: string; text: string }

const LIMIT_MS = 5000
const TIMEOUTS = {
  connectionTimeout: LIMIT_MS,
  greetingTimeout: LIMIT_MS,
  socketTimeout: LIMIT_MS,
  dnsTimeout: LIMIT_MS,
}

export const mailIsSetUp = (): boolean => env().mail !== null

/**
 * Plain text, and nothing in it that tells who reads it. Never throws: what a mail tells is there without it.
 * @returns whether the mail server took it; false as well where none is set up.
 */
export const sendMail = (mail: Mail): Promise<boolean> => deliver(env().mail, mail)

export async function deliver(settings: MailSettings, { to, subject, text }: Mail): Promise<boolean> {
  if (!settings || to.length === 0) return false
  const transport = createTransport({
    url: settings.url,
    ...TIMEOUTS,
    // Links that set passwords travel there: STARTTLS or nothing, whatever the server offers.
    requireTLS: !settings.plain,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    // As objects, addresses are taken as they are: a comma in one does not make two of it.
    const people = to.map((address) => ({ name: '', address }))
    await inTime(transport.sendMail({ from: settings.from, to: people, subject, text }))
    return true
  } catch (error) {
    // Its message may name addresses, which the log is not for.
    log('warn', 'mail.failed', { code: codeOf(error) })
    return false
  } finally {
    transport.close()
  }
}

/** The driver's limits are for each step; a server that answers slowly could go on for minutes. */
async function inTime(sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server took too long.')), LIMIT_MS)
  })
  try {
    await Promise.race([sending, late])
  } finally {
    clearTimeout(timer)
    sending.catch(() => undefined)
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : 'timeout'
