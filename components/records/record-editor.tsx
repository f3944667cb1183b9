import type { RecordJson } from '@/lib/answers/records'
import type { ClassChoices } from '@/lib/delivery/class-choices'
import { kindOf, type RecordKind } from '@/lib/guideline-records/model/kinds'
import { recordsPage } from '@/lib/paths/records'
import { RecordForm } from './record-form'

type Props = {
  slug: string
  kind: RecordKind
  choices: ClassChoices
  /** The record that is changed; null: another one is added. */
  changed: RecordJson | null
  /** The class that another one begins with. */
  classId: string
}

/** The form below the records of a kind. */
export function RecordEditor({ slug, kind, choices, changed, classId }: Props) {
  const { id, title, fields } = kindOf(kind)
  const begun = changed ? Object.entries(changed.fields) : [['classId', classId] as const]
  return (
    <section className="panel" id="edit" aria-labelledby="edit-heading">
      <h2 id="edit-heading">{changed ? `Change: ${changed.called}` : `Add: ${title}`}</h2>
      <RecordForm
        key={changed ? `${changed.id}-${changed.revision}` : kind}
        {...{ slug }}
        {...choices}
        kind={{ id, title, fields }}
        begun={Object.fromEntries(
          begun.map(([name, value]) => [name, value === true ? 'yes' : String(value ?? '')]),
        )}
        changed={changed && { id: changed.id, revision: changed.revision }}
        to={changed && recordsPage.href({ slug, kind })}
      />
    </section>
  )
}
