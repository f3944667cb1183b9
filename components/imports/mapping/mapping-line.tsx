import type { Mapping } from '@/lib/imports/reading/mapping'
import { otherHeaders } from '@/lib/imports/reading/other-headers'
import { importPage } from '@/lib/paths/data'
import type { Inspection } from '../incoming/contract'
import { columnWords, renamedColumns } from './column-words'
import { readAs } from './format-words'
import { valueWords } from './value-words'

type Props = {
  slug: string
  name: string
  mapping: Mapping
  inspection: Inspection | null
  onChange: (() => void) | null
}

/** Quiet, while nothing is unsure: how the file was read, and the way to another reading. */
export function MappingLine({ slug, name, mapping, inspection, onChange }: Props) {
  const saved = inspection?.saved
  const renamed = renamedColumns(mapping.columns)
  return (
    <>
      <p>
        {readAs(mapping)}
        {saved &&
          ` The mapping saved ${day(saved.savedAt)}${saved.savedByName && ` by ${saved.savedByName}`} is used.`}
        {inspection?.rejectsOf && (
          <>
            {' '}
            These are rejected rows of{' '}
            <a href={importPage.href({ slug, id: inspection.rejectsOf })}>an earlier import</a>, read as its
            file was.
          </>
        )}{' '}
        {onChange && (
          <button type="button" className="btn quiet" onClick={onChange}>
            Change<span className="sr"> how {name} is read</span>
          </button>
        )}
      </p>
      {valueWords(mapping, inspection?.notes.values ?? null).map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
      {otherHeaders(mapping, inspection?.headers ?? []).map(({ column, taken, others }) => (
        <p key={column} className="small">
          {columnWords(column)} is read from {taken}, not from {others.join(', ')}.
        </p>
      ))}
      {renamed.length > 0 && <p className="muted small">Headers and their columns: {renamed.join(', ')}.</p>}
    </>
  )
}

/** `on 3 Oct 2026`, where the reader is. */
const day = (iso: string) =>
  `on ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso))}`
