import { valuesPage } from '@/lib/paths/any-programme'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import { CAPABILITY_NAME } from '@/lib/programmes/solutions-partner/rules/decision-words'
import { OverrideNote } from '../programme/override-note'

/** Says that the organization decided something itself, wherever that acts. */
export const OwnDecisions = ({ capability: { overrides, org } }: { capability: Capability }) => (
  <OverrideNote
    programme={CAPABILITY_NAME}
    overrides={overrides}
    rulesHref={valuesPage.href({ slug: org.slug, programme: CAPABILITY_NAME.id })}
  />
)
