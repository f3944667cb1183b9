'use client'

import { useId, useState } from 'react'

/** A text to be taken away: selected by a click, copied by the button. `label` says what it is. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const id = useId()
  const [said, setSaid] = useState('')
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setSaid(copied ? 'Copied.' : 'This browser does not copy here: select the text and copy it yourself.')
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          id={id}
          className="input copy"
          value={text}
          readOnly
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="btn" onClick={copy}>
          Copy<span className="sr"> {label}</span>
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  )
}
