'use client'

import { type FocusEvent, useId, useState } from 'react'

/** `label` says what it is; `lines`: so many are shown of a text that has several. */
type Props = { label: string; text: string; lines?: number }

/** A text to be taken away: selected by a click, copied by the button. */
export function CopyText({ label, text, lines }: Props) {
  const id = useId()
  const [said, setSaid] = useState('')
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setSaid(copied ? 'Copied.' : 'This browser does not copy here: select the text and copy it yourself.')
  }
  const field = {
    id,
    value: text,
    readOnly: true,
    spellCheck: false,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.currentTarget.select(),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines && <textarea {...field} className="input copy lines" rows={lines} />}
      <div className="row">
        {!lines && <input {...field} className="input copy" />}
        <button type="button" className="btn" onClick={copy}>
          Copy<span className="sr"> {label}</span>
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  )
}
