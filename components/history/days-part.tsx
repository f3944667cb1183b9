import type { DaysCompared } from '@/lib/changes/days-compared'
import { showDate } from '@/lib/dates'
import type { InProgramme } from '@/lib/paths/any-programme'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { ChangesForm } from './changes-form'

/** Where a programme stood on two days, line by line; parts of a line stand below it and add up to it. */
export function DaysPart({ place, days }: { place: InProgramme; days: DaysCompared }) {
  const { from, to, first, lines } = days
  const moved = lines.some(({ part }) => part)
  return (
    <section className="panel" id="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading">What changed</h2>
      <ChangesForm {...{ place, from, to, first }} known={null} />
      <p className="small">
        <span className="unsure">Looking back</span> Both days with what is known today: figures and
        certifications that came later decide for past days as well.
      </p>
      <p>
        {moved
          ? 'Below each score is what moved it; these changes add up to the whole.'
          : 'No score changed between the two days.'}
      </p>
      <DataTable
        name="What changed between the two days"
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Score',
            heads: true,
            of: ({ name, part }) => (part ? <span className="muted">{name}</span> : name),
          },
          { name: showDate(from), number: true, of: ({ before }) => before ?? '–' },
          { name: showDate(to), number: true, of: ({ after }) => after ?? '–' },
          { name: 'Change', number: true, of: ({ change, part }) => (part ? change : <b>{change}</b>) },
          {
            name: 'Note',
            label: null,
            of: ({ notes }) => <span className="small muted">{notes.join('; ')}</span>,
          },
        ]}
      />
      <DownloadLinks
        href={`/api/v1/orgs/${place.slug}/${place.programme}/changes?${new URLSearchParams({ from, to })}`}
        of="What changed"
      />
    </section>
  )
}
