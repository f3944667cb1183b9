import { DataTable } from '../../tables/data-table'
import type { Inspection } from '../incoming/contract'

const SHOWN = 5

/** The file as it was found, to see what the headers hold. */
export function SampleRows({ inspection: { headers, sample } }: { inspection: Inspection }) {
  if (headers.length === 0) return null
  return (
    <details>
      <summary>First rows of the file</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className="sideways" aria-label="First rows of the file" tabIndex={0}>
        <DataTable
          className="sample"
          fold={false}
          rows={sample.slice(0, SHOWN)}
          keyOf={(_, line) => line}
          columns={headers.map((name, at) => ({ name, of: (cells: string[]) => cells[at] }))}
        />
      </section>
    </details>
  )
}
