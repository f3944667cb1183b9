import type { Mapping } from '@/lib/imports/reading/mapping'
import { DataTable } from '../tables/data-table'
import { readAs } from './mapping/format-words'
import { isOwnFormat } from './mapping/own-format'
import { valueWords } from './mapping/value-words'

/** How the file was read, and which of its headers became which column. */
export function MappingFacts({ mapping }: { mapping: Mapping | null }) {
  if (mapping === null) return null
  return (
    <>
      <p>{readAs(mapping)}</p>
      {valueWords(mapping, null).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {!isOwnFormat(mapping) && (
        <details>
          <summary>Which header became which column</summary>
          <DataTable
            className="narrow"
            fold={false}
            rows={Object.entries(mapping.columns)}
            keyOf={([column]) => column}
            columns={[
              { name: 'Column', heads: true, of: ([column]) => <code>{column}</code> },
              { name: 'Header of the file', of: ([, header]) => header },
            ]}
          />
        </details>
      )}
    </>
  )
}
