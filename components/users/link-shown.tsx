'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { CopyText } from '../forms/copy-text'
import { showTime } from '../ui/show-time'

type Props = {
  /** Without an address it went by mail only, or could not. */
  link: { url: string | null; expiresAt: string; mailed: boolean }
  email: string
  timeZone: string
  children: ReactNode
}

/** A link that is shown this once; takes the focus, so that nobody overlooks it. */
export function LinkShown({ link, email, timeZone, children }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  const { url, expiresAt, mailed } = link
  return (
    <div ref={ref} className="note whole stack" tabIndex={-1}>
      <p>
        {children} {url === null ? mailText(mailed, email) : 'Copy the link and give it to the person.'}
      </p>
      {url !== null && <CopyText label="Link" text={url} />}
      <p className="small">
        It works once, until {showTime(expiresAt, timeZone)}
        {url === null ? '.' : ', and is not shown again. Anyone who has it can use it.'}
      </p>
    </div>
  )
}

/** Where a link goes by mail only, so that nobody uses another one's address. */
export const mailText = (sent: boolean, email: string): string =>
  sent
    ? `The link is on its way to ${email}.`
    : 'The mail could not be sent. Try again later, or tell the person who runs Laurel.'
