'use client'

import type { LoadedRows } from '@/lib/reconcile/load-rows'
import type { FiguresSet } from '@/lib/reconcile/set-figures'
import { SendFileForm } from '../forms/send-file-form'
import { showCount } from '../ui/show-count'

type Props = { url: string; what: 'rows' | 'figures'; hint: string }

/** Partner Center's rows or figures, compared as soon as they are there. */
export const FileForm = ({ url, what, hint }: Props) => (
  <SendFileForm<LoadedRows | FiguresSet>
    label={`File of ${what}`}
    urlOf={({ name }) => (what === 'rows' ? `${url}?${new URLSearchParams({ file_name: name })}` : url)}
    hint={hint}
    submit="Compare"
    working="Reading…"
    said={outcome}
    below={(data) =>
      'rejects' in data &&
      data.rejects.length > 0 && (
        <ul className="list small">
          {data.rejects.map(({ line, column, message }) => (
            <li key={line}>
              Line {line}, {column}: {message}
            </li>
          ))}
        </ul>
      )
    }
  />
)

function outcome(data: LoadedRows | FiguresSet): string {
  if ('set' in data) return `${showCount(data.set, 'figure')} set, ${data.removed} removed.`
  const { rowsKept, rowsRepeated, rowsRejected } = data
  const parts = [
    `${showCount(rowsKept, 'row')} compared`,
    ...(rowsRepeated > 0 ? [`${rowsRepeated} repeated`] : []),
    ...(rowsRejected > 0 ? [`${rowsRejected} not read`] : []),
  ]
  return `${parts.join(', ')}.`
}
