import { SEVERITY_NAMES } from '@/lib/guideline-checks/model/check'
import { checkOf } from '@/lib/guideline-checks/model/checks'
import { checksPage } from '@/lib/paths/delivery'
import { DataTable } from '../../tables/data-table'
import { Rows } from './check-findings'
import type { Finding } from './check-words'

type Props = { slug: string; findings: readonly Finding[] }

/** What breaks the Guidelines in one class; of a clean one nothing is said. */
export const ClassFindings = ({ slug, findings }: Props) =>
  findings.length > 0 && (
    <section className="panel" aria-labelledby="class-checks">
      <h2 id="class-checks">What breaks the Guidelines</h2>
      <DataTable
        name="What breaks the Guidelines"
        rows={findings}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Check',
            heads: true,
            of: ({ id }) => <a href={checksPage.href({ slug, id }, `#${id}`)}>{checkOf(id).title}</a>,
            below: ({ severity }) => SEVERITY_NAMES[severity],
          },
          { name: 'What is found', of: ({ text }) => text, below: ({ id }) => checkOf(id).next },
          {
            name: 'Rows',
            number: true,
            of: (one) => <Rows {...{ slug, one }} />,
            below: ({ id }) => checkOf(id).rowsAre,
          },
        ]}
      />
    </section>
  )
