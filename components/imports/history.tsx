import type { ImportSummary } from '@/lib/services/imports/import-summary'
import { showNumber } from '../ui/show-count'
import { showTime } from '../ui/show-time'
import { KIND_TEXTS } from './kind-texts'
import { Withdraw } from './withdraw'

type Props = { slug: string; imports: ImportSummary[]; timeZone: string; mayWithdraw: boolean }

/** Every import: who, when, which file, what came of its rows. */
export function ImportHistory({ slug, imports, timeZone, mayWithdraw }: Props) {
  if (imports.length === 0)
    return <p className="muted">Nothing was imported yet. The first file appears here with its counts.</p>
  return (
    <table className="table fold">
      <caption>Newest first. Times in {timeZone}.</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Imported</th>
          <th scope="col" className="r">
            Read
          </th>
          <th scope="col" className="r">
            Accepted
          </th>
          <th scope="col" className="r">
            Known
          </th>
          <th scope="col" className="r">
            Rejected
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <Row key={one.id} {...{ slug, one, timeZone, mayWithdraw }} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: Omit<Props, 'imports'> & { one: ImportSummary }) {
  const { slug, one, timeZone, mayWithdraw } = props
  return (
    <tr>
      <th scope="row">
        <a href={`/${slug}/imports/${one.id}`}>{one.fileName || `Import ${one.id}`}</a>
        <span className="id">{KIND_TEXTS[one.kind].title}</span>
      </th>
      <td data-of="Imported">
        {showTime(one.createdAt, timeZone)}
        {one.createdByName && <span className="id">{one.createdByName}</span>}
      </td>
      <td className="r" data-of="Read">
        {showNumber(one.rowsRead)}
      </td>
      <td className="r" data-of="Accepted">
        {showNumber(one.rowsAccepted + one.rowsChanged)}
      </td>
      <td className="r" data-of="Known">
        {showNumber(one.rowsDuplicate)}
      </td>
      <td className="r" data-of="Rejected">
        {showNumber(one.rowsRejected)}
      </td>
      <td>
        {one.status === 'withdrawn' ? (
          <>
            Withdrawn
            {one.withdrawnAt && <span className="id">{showTime(one.withdrawnAt, timeZone)}</span>}
          </>
        ) : (
          mayWithdraw && (
            <Withdraw slug={slug} id={one.id} fileName={one.fileName} rowsAccepted={one.rowsAccepted} />
          )
        )}
        {one.status === 'published' && !mayWithdraw && 'Published'}
      </td>
    </tr>
  )
}
