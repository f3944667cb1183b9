import type { Overview } from '@/lib/insight/overview'
import { summaryPage } from '@/lib/paths/any-programme'
import { longName } from '@/lib/scoring/criterion-names'
import { missing } from '@/lib/scoring/missing'
import type { Group } from '@/lib/scoring/qualification'
import { explain } from '../explain/explain'
import { AtLeast } from '../programme/at-least'
import { DataTable } from '../tables/data-table'
import { StatusPill } from '../ui/status'
import { PartFoot } from './part-foot'

/** Every criterion of the base criteria and of the areas that have begun; the others in a sentence. */
export function Figures({ overview }: { overview: Overview }) {
  const { qualification, org } = overview
  const { groups, programme } = qualification
  const place = { slug: org.slug, programme: programme.id }
  const idle = groups.filter(isIdle)
  const rows = groups.filter((group) => !isIdle(group)).flatMap(({ criteria }) => criteria)
  return (
    <section className="part" aria-labelledby="figures">
      <h2 id="figures">Where you stand</h2>
      <DataTable
        name="Every criterion with its score, benchmark and status"
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Criterion',
            heads: true,
            of: longName,
            below: (criterion) => explain(criterion).made(criterion),
          },
          {
            name: 'Score',
            number: true,
            of: (criterion) => (
              <>
                <AtLeast criterion={criterion} overview={overview} />
                <b>{criterion.display}</b>
              </>
            ),
          },
          { name: 'Benchmark', number: true, of: ({ threshold }) => threshold?.value ?? '–' },
          { name: 'What that means', label: null, of: missing },
          { name: 'Status', label: null, of: ({ status }) => <StatusPill status={status} /> },
        ]}
      />
      {idle.length > 0 && (
        <p className="muted">
          Not started: {new Intl.ListFormat('en').format(idle.map(({ id }) => programme.groupName(id)))}.
        </p>
      )}
      <PartFoot
        place={place}
        page={summaryPage.href(place)}
        more="Every card"
        table="qualification"
        of="Figures"
      />
    </section>
  )
}

const isIdle = ({ alternative, status }: Group) => alternative && status === 'not_started'
