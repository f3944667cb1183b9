'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'
import { CopyText } from '../forms/copy-text'

type Props = {
  slug: string
  /** Who made the one that there is, when, and when it was read last; null: there is none. */
  known: string | null
}

/** The address at which a calendar program reads the dates: made, shown this once, replaced, revoked. */
export function CalendarAddress({ slug, known }: Props) {
  const router = useRouter()
  const [made, setMade] = useState<string | null>(null)
  const api = `/api/v1/orgs/${slug}/calendar`
  return (
    <>
      {made && <NewAddress key={made} url={made} />}
      {known && <p>{known}</p>}
      <ApiForm
        label="Calendar address"
        submit={known ? 'Make another address' : 'Make the address'}
        working="Making…"
        send={() => sendJson<{ url: string }>('POST', api, {})}
        onDone={({ url }) => {
          setMade(url)
          router.refresh()
        }}
        result={made && 'The address is made. It is shown above, this once.'}
      >
        {known && (
          <p className="muted small">Another address takes the place of this one, which then ends.</p>
        )}
      </ApiForm>
      {known && (
        <ConfirmButton
          action="Revoke"
          about="the calendar address"
          title="Revoke the calendar address?"
          url={api}
          onDone={() => {
            setMade(null)
            router.refresh()
          }}
        >
          <p>Every calendar that reads it stops from the next look on. This cannot be undone.</p>
        </ConfirmButton>
      )}
    </>
  )
}

/** The one moment in which it is seen; takes the focus, so that it is not missed. */
function NewAddress({ url }: { url: string }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <div className="note good whole">
      <div className="stack">
        <h3 ref={ref} tabIndex={-1}>
          The calendar address
        </h3>
        <p>
          Copy it now: it is shown only once and not stored. In Outlook choose Add calendar, then Subscribe
          from web; in Google Calendar Other calendars, then From URL. Anyone who has it reads the dates and
          classes, without names, and nothing else.
        </p>
        <CopyText label="Address" text={url} />
        <CopyText label="Address of the classes" text={`${url}?of=classes`} />
      </div>
    </div>
  )
}
