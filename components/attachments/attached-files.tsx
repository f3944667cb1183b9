import type { ShownFiles } from '@/lib/attachments/shown-files'
import { ConfirmButton } from '../forms/confirm-button'
import { showBytes } from '../imports/incoming/step-words'
import { DataTable } from '../tables/data-table'
import { showTime } from '../ui/show-time'
import { AttachForm } from './attach-form'

type Props = ShownFiles & {
  /** What the files prove, for who sees none yet. */
  empty: string
}

/** The files of a subject. */
export function AttachedFiles({ slug, subject, empty, files, timeZone, mayWrite }: Props) {
  const url = `/api/v1/orgs/${slug}/attachments`
  return (
    <section className="panel" aria-labelledby="files">
      <h2 id="files">Files</h2>
      <DataTable
        name="Attached files"
        rows={files}
        keyOf={({ id }) => String(id)}
        empty={empty}
        columns={[
          {
            name: 'File',
            heads: true,
            of: ({ id, fileName }) => (
              <a href={`${url}/${id}`} download={fileName}>
                {fileName}
              </a>
            ),
          },
          { name: 'Size', number: true, of: ({ bytes }) => showBytes(bytes) },
          { name: 'Attached', of: ({ addedAt }) => showTime(addedAt, timeZone) },
          { name: 'By', of: ({ addedByName }) => addedByName },
          mayWrite && {
            name: 'Action',
            label: null,
            of: ({ id, fileName }) => (
              <ConfirmButton
                action="Remove"
                about={fileName}
                title={`Remove ${fileName}?`}
                url={`${url}/${id}`}
              >
                <p>The file is deleted. What is not kept elsewhere is lost with it.</p>
              </ConfirmButton>
            ),
          },
        ]}
      />
      {mayWrite && <AttachForm url={`${url}?${new URLSearchParams(subject)}`} />}
    </section>
  )
}
