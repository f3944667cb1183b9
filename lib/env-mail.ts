import { z } from 'zod'
import { isLoopback } from './env-demo'

/**
 * Where mails go out; null: nothing is mailed, links are shown to copy. `plain`: also without TLS, which is so for a
 * server on this machine, and elsewhere where it was said.
 */
export type MailSettings = { url: string; from: string; plain: boolean } | null

const isSmtpAddress = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== ''
}

export const smtpUrl = z.string().refine(isSmtpAddress, {
  error:
    'LAUREL_SMTP_URL is not the address of a mail server: set it to smtp://user:password@host:587 or smtps://user:password@host:465, or leave it out.',
})

/** `laurel@example.com` or `Laurel <laurel@example.com>`. */
export const mailFrom = z.string().regex(/^(?:[^\s@<>]+@[^\s@<>]+|[^\r\n<>]+<[^\s@<>]+@[^\s@<>]+>)$/, {
  error:
    'LAUREL_MAIL_FROM is not a sender: set it to an address such as laurel@example.com or "Laurel <laurel@example.com>".',
})

type Raw = {
  LAUREL_SMTP_URL?: string | undefined
  LAUREL_MAIL_FROM?: string | undefined
  LAUREL_SMTP_PLAIN?: boolean | undefined
}

export function mailContradictions({ LAUREL_SMTP_URL: url, LAUREL_MAIL_FROM: from }: Raw): string[] {
  if ((url === undefined) === (from === undefined)) return []
  const missing = url === undefined ? 'LAUREL_SMTP_URL' : 'LAUREL_MAIL_FROM'
  return [`Mail needs both LAUREL_SMTP_URL and LAUREL_MAIL_FROM: set ${missing} too, or leave both out.`]
}

export function mailSettings(raw: Raw): MailSettings {
  const { LAUREL_SMTP_URL: url, LAUREL_MAIL_FROM: from, LAUREL_SMTP_PLAIN: plain = false } = raw
  return url && from ? { url, from, plain: plain || isLoopback(new URL(url).hostname) } : null
}
