'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { queryClient } from '../forms/query-client'
import { Note } from '../ui/note'

type Props = { slug: string; id: number; fileName: string }

/** For an import that Laurel itself could not bring to its end, while the file is kept. */
export function Retry({ slug, id, fileName }: Props) {
  const router = useRouter()
  const { mutate, isPending, error } = useMutation(
    {
      mutationFn: () => sendJson('POST', `/api/v1/orgs/${slug}/imports/${id}/retry`),
      onSuccess: () => router.refresh(),
    },
    queryClient,
  )
  return (
    <>
      <button type="button" className="btn" aria-disabled={isPending} onClick={() => isPending || mutate()}>
        {isPending ? 'Working…' : 'Try again'}
        <span className="sr"> {fileName}</span>
      </button>
      {error && <Note tone="bad">{error.message}</Note>}
    </>
  )
}
