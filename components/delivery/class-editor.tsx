import type { ClassChoices } from '@/lib/delivery/class-choices'
import type { StoredClass } from '@/lib/delivery/model/stored'
import { classPage } from '@/lib/paths/delivery'
import { type Begun, ClassForm } from './class-form'

type Props = { slug: string; choices: ClassChoices; changed: string | null; begun: Begun }

/** The form below the classes: for another one, a copy, or the one that is changed. */
export const ClassEditor = ({ slug, choices, changed, begun }: Props) => (
  <section className="panel" id="edit" aria-labelledby="edit-heading">
    <h2 id="edit-heading">{changed ? `Class ${changed}` : begun ? 'Add a copy' : 'Add a class'}</h2>
    <ClassForm
      key={changed ?? 'new'}
      {...{ slug, changed, begun }}
      {...choices}
      to={changed && classPage.href({ slug, class: changed })}
    />
  </section>
)

/** A copy has no days yet, and nobody has said whether it was delivered, or who came. */
export function begunWith(one: StoredClass, same: boolean): Record<string, string> {
  const { classId: _, item: __, locationName: ___, mctIds, ...said } = one
  const fields = Object.entries({ ...said, mctIds: mctIds.join('; ') })
  const kept = same ? fields : fields.filter(([name]) => !OF_ONE.has(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value ?? '')]))
}

const OF_ONE = new Set(['startsOn', 'endsOn', 'status', 'learners'])
