import type { Role } from '@/lib/auth/roles'
import type { Overview } from '@/lib/insight/overview'
import { importsPage } from '@/lib/paths/data'
import type { OverviewAddress } from '@/lib/paths/overview'
import { rulesPage } from '@/lib/paths/rules'
import { FirstSteps } from '../first-run/first-steps'
import { AsOfFacts } from '../programme/as-of-facts'
import { OverrideNote } from '../programme/override-note'
import { VerdictBanner } from '../programme/verdict-banner'
import { Crumbs } from '../ui/crumbs'
import { AsOfSwitch } from './as-of-switch'
import { BaseCriteria } from './base-criteria'
import { nextStep } from './next-step'
import { NoData } from './no-data'
import { QualificationCriteria } from './qualification-criteria'
import { RuleSetInForce } from './rule-set'
import { SolutionAreas } from './solution-areas'
import { UnknownRows } from './unknown-rows'
import { WaysOn } from './ways-on'

type Props = { overview: Overview; address: OverviewAddress; role: Role }

/** Verdict, where, why, what next (in this order). */
export function TrainingServices({ overview, address, role }: Props) {
  const { org } = overview
  return (
    <>
      <Crumbs trail={[{ name: 'Membership' }, { name: 'Training Services Partner' }]} />
      <div className="head">
        <div>
          <h1>
            <b>Membership</b> | Training Services Partner
          </h1>
          <p className="ids">
            <span>{org.name}</span>
            {org.vOrgId && <span>V-org ID {org.vOrgId}</span>}
            {org.partnerId && <span>PartnerID {org.partnerId}</span>}
          </p>
        </div>
        <AsOfSwitch overview={overview} address={address} />
      </div>
      <VerdictBanner
        overview={overview}
        step={nextStep(overview, address.slug, role)}
        missingHref={importsPage.href({ slug: address.slug }, '#missing')}
      >
        <UnknownRows qualification={overview.qualification} slug={address.slug} role={role} />
      </VerdictBanner>
      <OverrideNote
        programme={overview.qualification.programme}
        overrides={overview.overrides}
        rulesHref={rulesPage.href({ slug: address.slug })}
      />
      <AsOfFacts overview={overview} />
      {overview.dataThrough === null && <NoData slug={address.slug} />}
      {overview.dataThrough !== null && Object.values(overview.dataThroughByKind).includes(null) && (
        <FirstSteps slug={address.slug} />
      )}
      {overview.dataThrough !== null && <WaysOn overview={overview} slug={address.slug} role={role} />}
      <QualificationCriteria overview={overview} />
      <BaseCriteria overview={overview} address={address} />
      <SolutionAreas overview={overview} address={address} />
      <RuleSetInForce overview={overview} />
    </>
  )
}
