'use client'

import { useRouter } from 'next/navigation'
import { locationsPage } from '@/lib/paths/organization'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'

type Place = { id: number; externalId: string }

/** The last step of a merge: what changes stands above it. */
export function MergeForm({ slug, from, into }: { slug: string; from: Place; into: Place }) {
  const router = useRouter()
  const home = locationsPage.href({ slug })
  return (
    <ApiForm
      label={`Merge ${from.externalId} into ${into.externalId}`}
      submit={`Merge ${from.externalId} into ${into.externalId}`}
      working="Merging…"
      send={() => sendJson('POST', `/api/v1/orgs/${slug}/locations/${from.id}/merge`, { into: into.id })}
      onDone={() => {
        router.push(`${home}?merged=${from.id}`)
        router.refresh()
      }}
    >
      <p>
        <a href={`${home}?merge=${from.id}#edit`}>Choose another location</a> or{' '}
        <a href={home}>leave it as it is</a>.
      </p>
    </ApiForm>
  )
}
