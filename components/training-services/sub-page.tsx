import type { ReactNode } from 'react'
import { overviewPage } from '@/lib/paths/overview'
import type { ShownOverride } from '@/lib/people/personal-data'
import { Crumbs } from '../ui/crumbs'
import { OverrideNote } from './override-note'

type Props = {
  slug: string
  title: string
  /** What the page answers, in a sentence. */
  lead: ReactNode
  /** The organization's own rule values that act on what the page shows. */
  overrides?: readonly ShownOverride[]
  children: ReactNode
}

/** A page of its own below Training Services Partner. */
export function SubPage({ slug, title, lead, overrides = [], children }: Props) {
  return (
    <div className="page">
      <Crumbs
        trail={[
          { name: 'Membership' },
          { name: 'Training Services Partner', href: overviewPage.href({ slug }) },
          { name: title },
        ]}
      />
      <h1>
        <b>Training Services</b> | {title}
      </h1>
      <p className="lead">{lead}</p>
      <OverrideNote slug={slug} overrides={overrides} />
      {children}
    </div>
  )
}
