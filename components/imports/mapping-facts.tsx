import type { Mapping } from '@/lib/imports/mapping'
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
          <table className="table narrow">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Header of the file</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(mapping.columns).map(([column, header]) => (
                <tr key={column}>
                  <th scope="row">
                    <code>{column}</code>
                  </th>
                  <td>{header}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}
