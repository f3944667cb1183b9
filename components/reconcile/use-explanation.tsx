'use client'

import { useRouter } from 'next/navigation'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'

/** Sets the figure to explained, with the explanation as its note: so it stands in the support case, too. */
export function UseExplanation({ api, figure, note }: { api: string; figure: string; note: string }) {
  const router = useRouter()
  return (
    <ApiForm
      label={`Use: ${note}`}
      className="stack"
      submit="Use this explanation"
      working="Saving…"
      send={() => sendJson('PUT', `${api}/states`, { state: 'explained', note, keys: [figure] })}
      onDone={() => {
        // The form goes with what it explained: what came of it stands in the table above.
        document.getElementById('figures')?.focus()
        router.refresh()
      }}
    >
      {null}
    </ApiForm>
  )
}
