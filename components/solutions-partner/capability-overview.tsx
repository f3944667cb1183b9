import type { Role } from '@/lib/auth/roles'
import type { LastScores } from '@/lib/capability/get-last-scores'
import { type ScorecardsAddress, scorecardsPage } from '@/lib/paths/solutions-partner'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'
import { verdictOf } from '@/lib/programmes/solutions-partner/words/verdict-words'
import { UnknownNames } from '../names/unknown-names'
import { Verdict } from '../programme/verdict'
import { Crumbs } from '../ui/crumbs'
import { AsOfChoice, CapabilityFacts } from './as-of'
import { MissingMonths } from './missing-months'
import { nextStep } from './next-step'
import { hasNothing, NoFigures } from './no-figures'
import { OwnDecisions } from './own-decisions'
import { Questions } from './questions'
import { RulesBehind } from './rules-behind'
import { Scorecard } from './scorecard'
import { VerdictFigure } from './verdict-figure'

type Props = {
  capability: Capability
  /** The last year of each area; null: it is not shown. */
  last: LastScores | null
  address: ScorecardsAddress
  role: Role
}

/** The six designations at a glance: the verdict, what is missing, then a scorecard each. */
export function CapabilityOverview({ capability, last, address, role }: Props) {
  const { score, org } = capability
  const { slug } = address
  const verdict = verdictOf(score, capability.losses)
  const nothing = hasNothing(capability)
  const all = verdict.qualified === score.areas.length
  const status = all ? 'completed' : verdict.focus ? 'in_progress' : 'not_started'
  return (
    <>
      <Crumbs trail={[{ name: 'Membership' }, { name: SOLUTIONS_PARTNER.name }]} />
      <div className="head">
        <div>
          <h1>
            <b>Membership</b> | {SOLUTIONS_PARTNER.name}
          </h1>
          <p className="ids">{org.name}</p>
        </div>
        <AsOfChoice capability={capability} chosen={address} todayHref={scorecardsPage.href({ slug })} />
      </div>
      {!nothing && (
        <Verdict
          {...{ status, lead: verdict.lead, rest: verdict.rest }}
          figure={<VerdictFigure {...{ score, losses: capability.losses, focus: verdict.focus }} />}
          step={nextStep(capability, verdict, address, role)}
        >
          {verdict.also.map((text) => (
            <p key={text} className="small">
              {text}
            </p>
          ))}
        </Verdict>
      )}
      <div className="stack">
        <OwnDecisions capability={capability} />
        {!nothing && (
          <>
            <MissingMonths {...{ capability, slug, role }} areas={score.areas} />
            <UnknownNames {...{ slug, role }} names={capability.counts.unknownNames} />
          </>
        )}
      </div>
      <CapabilityFacts capability={capability} />
      {!nothing && <Questions {...{ capability, slug, role }} />}
      {nothing ? (
        <NoFigures slug={slug} role={role} />
      ) : (
        <section className="part" aria-labelledby="areas">
          <h2 id="areas">Solution areas</h2>
          <div className="cards">
            {score.areas.map((area) => (
              <Scorecard
                key={area.id}
                {...{ area, capability }}
                last={last?.[area.id] ?? []}
                place={address}
              />
            ))}
          </div>
        </section>
      )}
      <RulesBehind ruleSet={score.ruleSet} />
    </>
  )
}
