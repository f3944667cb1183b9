import type { ReactNode } from 'react'
import type { Role } from '@/lib/auth/roles'
import { comparePage, leavingPage } from '@/lib/paths/any-programme'
import { designationPage } from '@/lib/paths/designations'
import { type AreaAddress, areaPage, customersPage, skillingPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { causeWords, goesWords } from '@/lib/programmes/solutions-partner/ahead/ahead-words'
import { designationsIn } from '@/lib/programmes/solutions-partner/ahead/next-losses'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'
import type { AreaScore } from '@/lib/programmes/solutions-partner/score'
import { SCORE } from '@/lib/programmes/solutions-partner/trends/point'
import { areaMissing, decidingOf, isUnknown } from '@/lib/programmes/solutions-partner/words/missing-words'
import { STATUS_WORDS } from '@/lib/programmes/solutions-partner/words/names'
import { riskOf } from '@/lib/programmes/solutions-partner/words/risk-words'
import { trackChange, whyTrack } from '@/lib/programmes/solutions-partner/words/track-words'
import { type NextStep, Verdict } from '../programme/verdict'
import { type Way, Ways } from '../programme/ways'
import { Note } from '../ui/note'
import { CapabilityFacts } from './as-of'
import { CapabilityPage } from './capability-page'
import { MissingMonths } from './missing-months'
import { areaStep, wayHref } from './next-step'
import { hasNothing, NoFigures } from './no-figures'
import { Points } from './points'
import { RulesBehind } from './rules-behind'
import { TrackPanel } from './track-panel'

type Place = Pick<AreaAddress, 'slug' | 'asOf' | 'ruleSet'>

type Props = {
  capability: Capability
  area: AreaScore
  address: AreaAddress
  role: Role
  /** What is told behind its tracks. */
  children?: ReactNode
}

/** One solution area: what it has of 100 points, metric by metric, in every track. */
export function AreaView({ capability, area, address, role, children }: Props) {
  const { score } = capability
  const { slug, asOf, ruleSet } = address
  const place = { slug, asOf, ruleSet }
  const name = areaName(area.id)
  const nothing = hasNothing(capability)
  return (
    <CapabilityPage
      {...{ capability, place }}
      title={name}
      todayHref={areaPage.href({ slug, area: area.id })}
      verdict={
        !nothing && <AreaVerdict {...{ capability, area }} step={areaStep(capability, area, address, role)} />
      }
    >
      {nothing ? (
        <>
          <CapabilityFacts capability={capability} />
          <NoFigures slug={slug} role={role} />
        </>
      ) : (
        <>
          <MissingMonths {...{ capability, slug, role }} areas={[area]} />
          <CapabilityFacts capability={capability} />
          <Ways label={`Behind ${name}`} ways={waysOf(capability, area, place)} role={role} />
          <section className="part" aria-labelledby="tracks">
            <h2 id="tracks">{area.tracks.length > 1 ? 'Both tracks' : 'Categories'}</h2>
            {trackChange(area) && <Note tone="unsure">{trackChange(area)}</Note>}
            {area.tracks.length > 1 && <p>{whyTrack(area, score.ruleSet)}</p>}
            <div className="tracks">
              {area.tracks.map((track) => (
                <TrackPanel key={track.id} {...{ area, track, score, address }} />
              ))}
            </div>
          </section>
          {children}
        </>
      )}
      <RulesBehind ruleSet={score.ruleSet} />
    </CapabilityPage>
  )
}

function waysOf({ score }: Capability, area: AreaScore, place: Place): Way[] {
  const name = areaName(area.id)
  const { slug } = place
  const ways: Way[] = [
    {
      href: designationPage.href({ slug, designation: area.id }),
      name: `${name} as a designation`,
      text: 'Until when it is held, and what comes next.',
    },
    {
      href: customersPage.href({ ...place, area: area.id }),
      name: `Customers of ${name}`,
      text: 'Who grows, who is lost, and what would count.',
    },
    {
      href: skillingPage.href({ ...place, area: area.id }),
      name: `Skilling of ${name}`,
      text: 'Who holds what, and until when it counts.',
    },
    {
      href: leavingHref(slug, area),
      name: `What leaves of ${name}`,
      text: 'Where it stands with the next refreshes, and why.',
    },
    {
      href: comparePage.href({ slug, ...scoreOf(area) }),
      name: 'Partner Center shows another score?',
      text: 'Enter it, and find the cause.',
      action: comparePage.action,
    },
  ]
  if (area.status === 'qualified') return ways
  const way = `The way to ${score.ruleSet.qualifiedFrom.value} points`
  return [...ways, { href: wayHref(place, area), name: way, text: 'Step by step, least work first.' }]
}

/** The refreshes ahead, told for the area. */
const leavingHref = (slug: string, area: AreaScore): string => leavingPage.href({ slug, ...scoreOf(area) })

/** The score of an area, as pages of every programme name it. */
const scoreOf = ({ id: area }: Pick<AreaScore, 'id'>) => ({
  programme: SOLUTIONS_PARTNER.id,
  criterion: { metric: SCORE, area },
})

function AreaVerdict({
  capability,
  area,
  step,
}: Pick<Props, 'capability' | 'area'> & { step: NextStep | null }) {
  const { ruleSet, asOf } = capability.score
  const track = decidingOf(area)
  const unknown = isUnknown(track) && track.score.n === 0n
  const says = areaMissing(area, ruleSet)
  const going = designationsIn(capability.losses).find(({ id }) => id === area.id)
  const lead = unknown ? 'Unknown' : STATUS_WORDS[area.status]
  return (
    <Verdict
      status={area.status === 'qualified' ? 'completed' : area.status}
      figure={<Points track={track} status={area.status} rules={ruleSet} />}
      step={step}
      lead={`${lead}${area.status === 'qualified' ? '' : '.'}`}
      rest={[area.status === 'qualified' ? says.replace(lead, '') : ` ${says}`, going && goesWords(going)]
        .filter(Boolean)
        .join(' ')}
    >
      <p className="small">
        {going ? `What goes: ${causeWords(going)}.` : riskOf(area, { ...capability, asOf, ruleSet }).text}
      </p>
    </Verdict>
  )
}
