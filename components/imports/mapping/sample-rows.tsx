import type { Inspection } from '../incoming/contract'

const SHOWN = 5

/** The file as it was found, to see what the headers hold. */
export function SampleRows({ inspection: { headers, sample } }: { inspection: Inspection }) {
  if (headers.length === 0) return null
  const rows = sample.slice(0, SHOWN)
  return (
    <details>
      <summary>First rows of the file</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className="sideways" aria-label="First rows of the file" tabIndex={0}>
        <table className="table sample">
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place.
              <tr key={line}>
                {headers.map((header, at) => (
                  <td key={header}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
