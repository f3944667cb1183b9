'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'
import { showCount } from '../ui/show-count'

type Props = { slug: string; id: number; fileName: string; rows: number }

export function Withdraw({ slug, id, fileName, rows }: Props) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="Withdraw"
      about={fileName}
      title={`Withdraw ${fileName}?`}
      confirm={() => sendJson('DELETE', `/api/v1/orgs/${slug}/imports/${id}`)}
      onDone={() => router.refresh()}
    >
      {rows === 0 ? (
        <p>
          No row went in when it was imported. No figure changes, unless it stands in for an import that was
          withdrawn since.
        </p>
      ) : (
        <p>
          The figures become those of an organization that never saw this file.{' '}
          {showCount(rows, 'row it brought or changed leaves', 'rows it brought or changed leave')} the
          scores, unless another import has them too.
        </p>
      )}
      <p>The import stays in the list as withdrawn. To bring it back, import the file again.</p>
    </ConfirmButton>
  )
}
