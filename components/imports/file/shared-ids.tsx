import { isLineItemKind } from '@/lib/imports/model/import-kinds'
import { identityColumn } from '@/lib/imports/reading/columns'
import type { Mapping } from '@/lib/imports/reading/mapping'
import { Note } from '../../ui/note'
import { showCount } from '../../ui/show-count'
import type { ImportSummary } from '../incoming/contract'

type Props = {
  notes: ImportSummary['notes']
  mapping: Mapping
  onMapped: (mapping: Mapping) => void
}

/** An ID in several lines with other content is hardly the ID of one row: the other way is one click away. */
export function SharedIds({ notes: { sharedIds }, mapping, onMapped }: Props) {
  const { kind, columns } = mapping
  if (!sharedIds || !isLineItemKind(kind)) return null
  const { ids, example } = sharedIds
  const column = identityColumn(kind)
  const { [column]: header, ...others } = columns
  return (
    <Note tone="unsure">
      <p>
        {ids === 1 ? `${example.id} appears` : `${showCount(ids, 'ID')} appear`} in several lines of this file
        with different content{ids > 1 && `, ${example.id} in ${example.rows} of them`}: is {header ?? column}{' '}
        the ID of one row? A code for a whole class is not.
      </p>
      <p>
        <button
          type="button"
          className="btn"
          onClick={() => onMapped({ ...mapping, columns: others, identity: 'content' })}
        >
          No: this file has no ID column
        </button>
      </p>
    </Note>
  )
}
