'use client'

import { useState } from 'react'
import { achievementLink, CODE, plainCode } from '@/lib/delivery/model/links/build-link'
import { CopyText } from '../forms/copy-text'
import { FieldFrame } from '../forms/field-frame'

/** The code is put in where it is typed, and sent nowhere. */
export function AchievementLink({ locationId }: { locationId: string }) {
  const [typed, setTyped] = useState('')
  const code = plainCode(typed)
  const wrong =
    typed === '' || CODE.test(code) ? undefined : `Six letters and digits; these are ${code.length}.`
  return (
    <>
      <FieldFrame
        id="typed-code"
        label="Achievement code"
        hint="Stays in this page: it is sent nowhere."
        wrong={wrong}
      >
        <input
          id="typed-code"
          className="input"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          maxLength={40}
          aria-describedby="typed-code-hint"
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </FieldFrame>
      <CopyText
        label={CODE.test(code) ? 'Achievement link' : 'Achievement link; the code belongs behind redeem='}
        text={achievementLink(locationId, CODE.test(code) ? code : '')}
      />
    </>
  )
}
