'use client'

import { useState } from 'react'
import { showDate } from '@/lib/dates'
import type { RevealedCode } from '@/lib/delivery/reveal-code'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { CopyText } from '../forms/copy-text'
import { PrintButton } from '../report/print-button'

type Props = { slug: string; id: string; classId: string }

/** Asked for by a click, on record, and gone with the page. */
export function ShowCode({ slug, id, classId }: Props) {
  const [code, setCode] = useState<RevealedCode | null>(null)
  if (code) return <Handout code={code} />
  return (
    <>
      <p>
        The code of class {classId} is shown once, here, and the audit trail keeps that you asked for it. With
        it comes the hand-out for the last day.
      </p>
      <ApiForm
        label="Show the code"
        submit="Show the code"
        working="Opening…"
        send={() => sendJson<RevealedCode>('POST', `/api/v1/orgs/${slug}/codes/reveal`, { id })}
        onDone={setCode}
      >
        {null}
      </ApiForm>
    </>
  )
}

/** Printed, this alone is on the paper. */
function Handout({ code: { classId, course, endsOn, code, link, svg } }: { code: RevealedCode }) {
  return (
    <article className="handout" aria-label="Hand-out">
      <h3>You have completed {course ?? `class ${classId}`}</h3>
      {endsOn && <p className="muted">{`Class ${classId}, last day ${showDate(endsOn)}`}</p>}
      <ol>
        <li>
          {link ? 'Scan the picture, or open the link below it.' : 'Open the link your trainer gives you.'}
        </li>
        <li>Sign in to Microsoft Learn with the account that keeps your achievements.</li>
        <li>
          Confirm the achievement code: <b className="code">{code}</b>
        </li>
      </ol>
      {svg && link && (
        <>
          {/* biome-ignore lint/performance/noImgElement: it is in the page already, and nothing may keep it */}
          <img
            className="qr"
            alt="QR code of the link below"
            src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            width={240}
            height={240}
          />
          <p className="wrap onpaper">{link}</p>
          <div className="noprint">
            <CopyText label="Achievement link" text={link} />
          </div>
        </>
      )}
      {!link && (
        <p className="noprint">
          Class {classId} is not known to Laurel, so its Location ID is not, either: add the class, and the
          link stands here.
        </p>
      )}
      <p className="noprint">
        <PrintButton />
      </p>
    </article>
  )
}
