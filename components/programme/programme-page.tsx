import type { ReactNode } from 'react'
import { summaryPage } from '@/lib/paths/any-programme'
import type { ShownOverride } from '@/lib/people/personal-data'
import type { Programme } from '@/lib/scoring/programme'
import { Crumbs } from '../ui/crumbs'
import { Note } from '../ui/note'

type Props = {
  slug: string
  programme: Programme
  title: string
  /** What the page answers, in a sentence. */
  lead: string
  /** The organization's own rule values that act on what the page shows. */
  overrides?: readonly ShownOverride[]
  children: ReactNode
}

/** A page below the overview of a programme. */
export function ProgrammePage({ slug, programme, title, lead, overrides = [], children }: Props) {
  const { id, name } = programme
  return (
    <div className="page">
      <Crumbs
        trail={[
          { name: 'Membership' },
          { name, href: summaryPage.href({ slug, programme: id }) },
          { name: title },
        ]}
      />
      <h1>
        <b>{name}</b> | {title}
      </h1>
      <p className="lead">{lead}</p>
      {overrides.length > 0 && (
        <Note>
          <b>Local overrides act here.</b>{' '}
          {overrides
            .map(
              ({ key, value, ruleSet }) =>
                `${programme.valueWords(key)[0]}: ${value ?? 'no limit'} in ${ruleSet}.`,
            )
            .join(' ')}
        </Note>
      )}
      {children}
    </div>
  )
}
