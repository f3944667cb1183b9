import { showDate } from '@/lib/dates'
import { areaName } from '@/lib/programmes/solution-areas'
import { type MappingChange, mappingChanges } from '@/lib/specializations/model/mapping'
import { MAPPING_TABLES } from '@/lib/specializations/model/mapping-tables'
import { DataTable } from '../tables/data-table'
import { SourceLine, StandingMark } from '../ui/source-line'

const WHAT: Readonly<Record<MappingChange['what'], string>> = {
  new: 'New',
  replaced: 'Became another',
  gone: 'No longer named',
  renamed: 'Other name',
  areas: 'Other designations',
}

const pairs = MAPPING_TABLES.slice(1).map((after, at) => ({ after, before: MAPPING_TABLES[at] }))

/** What each table has otherwise than the one before it, and where each is written. */
export const MappingChanges = () => (
  <>
    {pairs.map(
      ({ before, after }) =>
        before && (
          <DataTable
            key={after.from}
            caption={`From ${showDate(after.from)} on, against the table of ${showDate(before.from)}`}
            rows={mappingChanges(before, after)}
            keyOf={(one) => `${one.before?.id} ${one.after?.id}`}
            columns={[
              { name: 'Change', heads: true, of: ({ what }) => WHAT[what] },
              { name: 'Before', of: (one) => one.before?.name },
              { name: 'After', of: (one) => one.after?.name },
              {
                name: 'Designations',
                of: (one) => (one.after ?? one.before)?.areas.map(areaName).join(', '),
              },
            ]}
          />
        ),
    )}
    <ul className="list small">
      {MAPPING_TABLES.map(({ from, source, standing, note }) => (
        <li key={from}>
          <b>{showDate(from)}</b>: <SourceLine source={source} />. <StandingMark standing={standing} /> {note}
        </li>
      ))}
    </ul>
  </>
)
