'use client'

import { useMutation } from '@tanstack/react-query'
import { readError, unreachable } from '../forms/call-api'
import { ErrorSummary } from '../forms/error-summary'
import { queryClient } from '../forms/query-client'

type Format = 'json' | 'csv'

/** The same as a file. Asked for by POST, so that nobody is named in an address. */
export function ExportPerson({ slug, person }: { slug: string; person: string }) {
  const { mutate, isPending, error } = useMutation(
    { mutationFn: (format: Format) => download(slug, person, format) },
    queryClient,
  )
  return (
    <>
      {error && <ErrorSummary error={error} />}
      <p className="row">
        {(['json', 'csv'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="btn"
            aria-disabled={isPending}
            onClick={() => !isPending && mutate(format)}
          >
            Download as {format.toUpperCase()}
          </button>
        ))}
      </p>
    </>
  )
}

async function download(slug: string, person: string, format: Format): Promise<void> {
  const response = await fetch(`/api/v1/orgs/${slug}/personal-data/export`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person, format }),
  }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw readError(await response.json().catch(() => null))
  const address = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: `${slug}-person.${format}`,
  })
  link.click()
  URL.revokeObjectURL(address)
}
