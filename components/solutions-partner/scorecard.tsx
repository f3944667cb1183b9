import type { LastScore } from '@/lib/capability/get-last-scores'
import { recentScores } from '@/lib/capability/recent-scores'
import { areaPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import type { AreaScore } from '@/lib/programmes/solutions-partner/score'
import { areaMissing, decidingOf } from '@/lib/programmes/solutions-partner/words/missing-words'
import { riskOf } from '@/lib/programmes/solutions-partner/words/risk-words'
import { trackChange, whyTrack } from '@/lib/programmes/solutions-partner/words/track-words'
import { ScoreLine } from '../charts/score-line'
import { AreaPill, Points } from './points'

type Props = {
  area: AreaScore
  capability: Capability
  /** Of the last refreshes. */
  last: readonly LastScore[]
  place: { slug: string; asOf: string | null; ruleSet: string | null }
}

const RISK_LOOKS = { bad: 'small at-risk', plain: 'small', none: 'small muted' } as const

/** One area: its points, what is missing, what may go, and why its track decides. */
export function Scorecard({ area, capability, last, place }: Props) {
  const { ruleSet, asOf } = capability.score
  const track = decidingOf(area)
  const name = areaName(area.id)
  const risk = riskOf(area, { ...capability, asOf, ruleSet })
  return (
    <article className="card">
      <h3>{name}</h3>
      <AreaPill status={area.status} track={track} />
      <Points track={track} status={area.status} rules={ruleSet} />
      <ScoreLine points={recentScores(last)} />
      <p>{areaMissing(area, ruleSet)}</p>
      <p className={RISK_LOOKS[risk.tone]}>{risk.text}</p>
      {trackChange(area) && <p className="small at-risk">{trackChange(area)}</p>}
      {area.because.by !== 'only' && <p className="small muted">{whyTrack(area, ruleSet)}</p>}
      <a
        className="more"
        href={areaPage.href({ ...place, area: area.id })}
        aria-label={`View details of ${name}`}
      >
        View details
      </a>
    </article>
  )
}
