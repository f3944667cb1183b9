import type { ReactNode } from 'react'
import { scorecardsPage } from '@/lib/paths/solutions-partner'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'
import { Crumbs } from '../ui/crumbs'
import { AsOfChoice } from './as-of'
import { OwnDecisions } from './own-decisions'

type Props = {
  capability: Capability
  title: string
  /** Between the overview and the page. */
  between?: { name: string; href: string }[]
  place: { slug: string; asOf: string | null; ruleSet: string | null }
  todayHref: string
  /** What is said before all else. */
  verdict?: ReactNode
  children: ReactNode
}

/** A page below the overview of the six designations. */
export const CapabilityPage = ({
  capability,
  title,
  between = [],
  place,
  todayHref,
  verdict,
  children,
}: Props) => (
  <>
    <Crumbs
      trail={[
        { name: 'Membership' },
        { name: SOLUTIONS_PARTNER.name, href: scorecardsPage.href(place) },
        ...between,
        { name: title },
      ]}
    />
    <div className="head">
      <div>
        <h1>
          <b>{SOLUTIONS_PARTNER.name}</b> | {title}
        </h1>
        <p className="ids">{capability.org.name}</p>
      </div>
      <AsOfChoice {...{ capability, todayHref }} chosen={place} />
    </div>
    {verdict}
    <OwnDecisions capability={capability} />
    {children}
  </>
)
