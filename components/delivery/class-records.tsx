import type { RecordsJson } from '@/lib/answers/records'
import { kindOf, type RecordKind } from '@/lib/guideline-records/model/kinds'
import { recordsPage } from '@/lib/paths/records'
import { RecordsTable } from '../records/records-table'

type Props = {
  slug: string
  classId: string
  records: Pick<RecordsJson, 'records' | 'count'>
  mayWrite: boolean
}

/** What is most often kept of a class. */
const OFTEN: readonly RecordKind[] = ['recording', 'material-source', 'accommodation']

/** What the Guidelines ask to be kept of a class, as far as it is. */
export const ClassRecords = ({ slug, classId, records: { records, count }, mayWrite }: Props) => (
  <section className="panel" aria-labelledby="records">
    <h2 id="records">Records</h2>
    <RecordsTable
      {...{ slug, records }}
      kind={null}
      name={`Records of class ${classId}`}
      mayWrite={false}
      empty="Nothing is recorded of this class."
    />
    <p className="row small">
      {count > 0 && <a href={recordsPage.href({ slug, classId })}>Open the records of this class</a>}
      {mayWrite &&
        OFTEN.map((kind) => (
          <a key={kind} href={recordsPage.href({ slug, kind, classId }, '#edit')}>
            Add: {kindOf(kind).title}
          </a>
        ))}
    </p>
  </section>
)
