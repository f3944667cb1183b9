'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { CopyText } from '../forms/copy-text'
import { showTime } from '../ui/show-time'

type Props = {
  link: { url: string; expiresAt: string; mailed: boolean }
  email: string
  /** Whether Laurel can send mail at all. */
  mail: boolean
  timeZone: string
  children: ReactNode
}

/** A link that is shown this once; takes the focus, so that nobody overlooks it. */
export function LinkShown({ link, email, mail, timeZone, children }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  const { url, expiresAt, mailed } = link
  return (
    <div ref={ref} className="note whole stack" tabIndex={-1}>
      <p>
        {children} {mailed && `The link went to ${email} by mail; here it is too.`}
        {!mailed && mail && 'The mail could not be sent: copy the link and give it to the person yourself.'}
        {!mailed && !mail && 'Copy the link and give it to the person.'}
      </p>
      <CopyText label="Link" text={url} />
      <p className="small">
        It works once, until {showTime(expiresAt, timeZone)}, and is not shown again. Whoever has it can use
        it.
      </p>
    </div>
  )
}
