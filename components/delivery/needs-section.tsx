import type { ClassJson } from '@/lib/answers/delivery'
import { showCount } from '../ui/show-count'
import { ClassesTable } from './classes-table'

const SHOWN = 10

/** What asks something of somebody comes before everything else. */
export function NeedsSection({ slug, classes }: { slug: string; classes: readonly ClassJson[] }) {
  if (classes.length === 0) return null
  const more = classes.length - SHOWN
  return (
    <section className="panel" aria-labelledby="needs">
      <h2 id="needs">What needs attention</h2>
      <ClassesTable
        {...{ slug }}
        classes={classes.slice(0, SHOWN)}
        name="Classes that need attention"
        empty=""
        needs
      />
      {more > 0 && <p className="muted small">{`And ${showCount(more, 'class', 'classes')} more.`}</p>}
    </section>
  )
}
