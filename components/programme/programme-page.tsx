import type { ReactNode } from 'react'
import { summaryPage, valuesPage } from '@/lib/paths/any-programme'
import type { ShownOverride } from '@/lib/people/personal-data'
import type { ProgrammeName } from '@/lib/programmes/registered'
import { Crumbs } from '../ui/crumbs'
import { OverrideNote } from './override-note'

type Props = {
  slug: string
  programme: ProgrammeName
  title: string
  /** What the page answers, in a sentence. */
  lead: ReactNode
  /** The organization's own rule values that act on what the page shows. */
  overrides?: readonly ShownOverride[]
  children: ReactNode
}

/** A page below the overview of a programme. */
export function ProgrammePage({ slug, programme, title, lead, overrides = [], children }: Props) {
  const { id, name, shortName = name } = programme
  const place = { slug, programme: id }
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Membership' }, { name, href: summaryPage.href(place) }, { name: title }]} />
      <h1>
        <b>{shortName}</b> | {title}
      </h1>
      <p className="lead">{lead}</p>
      <OverrideNote {...{ programme, overrides }} rulesHref={valuesPage.href(place)} />
      {children}
    </div>
  )
}
