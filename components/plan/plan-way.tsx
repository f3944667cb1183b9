import type { ShownWay } from '@/lib/plan/model/shown'
import { DataTable } from '../tables/data-table'

/** One way, step by step: what each brings, the sum with it, and the work that it takes. */
export const PlanWay = ({ way: { id, title, says, links, groups } }: { way: ShownWay }) => (
  <section className="panel" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p>{says}</p>
    {links.length > 0 && (
      <p className="links noprint">
        {links.map(({ name, href }) => (
          <a key={href} href={href}>
            {name}
            <span className="sr">: {title}</span>
          </a>
        ))}
      </p>
    )}
    {groups.length > 0 && (
      <DataTable
        name={`${title}, step by step`}
        groups={groups}
        keyOf={(step) => step.id}
        columns={[
          { name: 'Step', heads: true, of: (step) => step.says, below: ({ below }) => below },
          { name: 'Points', number: true, of: ({ brings }) => brings },
          { name: 'Sum', number: true, of: ({ sum }) => sum },
          { name: 'Days of work', number: true, of: ({ days }) => days },
          { name: 'Points a day', number: true, of: ({ rate }) => rate },
        ]}
      />
    )}
  </section>
)
