import type { CapabilityRowsJson } from '@/lib/answers/capability-rows'
import { type AreaAddress, areaPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import type { Decisions } from '@/lib/programmes/solutions-partner/rules/decisions'
import type { AreaScore, MetricScore, TrackScore } from '@/lib/programmes/solutions-partner/score'
import { formulaWords } from '@/lib/programmes/solutions-partner/words/formula-words'
import { metricMissing, metricStatus } from '@/lib/programmes/solutions-partner/words/missing-words'
import { monthsUsed } from '@/lib/programmes/solutions-partner/words/months-used'
import { METRIC_NAMES, TRACK_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { reasonWords } from '@/lib/programmes/solutions-partner/words/reason-words'
import { ruleValues } from '@/lib/programmes/solutions-partner/words/rule-values'
import { poolsOf, ruleWords } from '@/lib/programmes/solutions-partner/words/rule-words'
import { sayValue, unitWord } from '@/lib/programmes/solutions-partner/words/units'
import { ScoringFormula } from '../explain/scoring-formula'
import { CitedList } from '../programme/cited-list'
import { Flyout } from '../ui/flyout'
import { ProgressBar } from '../ui/progress-bar'
import { StatusPill } from '../ui/status'
import { BehindSection } from './behind-section'
import { MetricParts } from './metric-parts'
import { openerOf } from './opener-of'

type Props = {
  capability: Capability
  area: AreaScore
  track: TrackScore
  metric: MetricScore
  address: AreaAddress
  behind: CapabilityRowsJson
}

/** Everything behind one metric of a track. */
export function MetricFlyout({ capability, area, track, metric, address, behind }: Props) {
  const { score } = capability
  const reason = reasonWords(metric, score.asOf)
  return (
    <Flyout
      title={`${METRIC_NAMES[metric.id]} – ${areaName(area.id)}${area.tracks.length > 1 ? `, ${TRACK_NAMES[track.id]}` : ''}`}
      closeHref={areaPage.href({ ...address, details: null, track: null })}
      openerId={openerOf(track.id, metric.id)}
    >
      <section>
        <h3>Score</h3>
        <MetricNumbers {...{ metric, capability }} />
        {reason ? (
          <>
            <p>{reason.says}</p>
            <p>{reason.todo}</p>
          </>
        ) : (
          <p>{metricMissing(metric)}</p>
        )}
        {area.tracks.length > 1 && track.id !== area.track && (
          <p className="muted small">{TRACK_NAMES[area.track]} decides; this track is for comparison.</p>
        )}
      </section>
      <ScoringFormula {...formulaWords(metric, score.ruleSet.decisions)} />
      <MetricParts metric={metric} />
      <WhatCounts metric={metric} decisions={score.ruleSet.decisions} />
      <BehindSection {...{ behind, metric, address }} />
      <section>
        <h3>Rule and source</h3>
        <p>
          {score.ruleSet.title} (<code>{score.ruleSet.id}</code>).
        </p>
        <CitedList values={ruleValues(metric.rule)} />
      </section>
    </Flyout>
  )
}

function MetricNumbers({ metric, capability: { families, score } }: Pick<Props, 'metric' | 'capability'>) {
  const { value, threshold, points, max, rule } = metric
  const { formula } = rule
  return (
    <>
      <div className="row">
        <p className="num">
          <b>{value === null ? 'unknown' : showPoints(points)}</b>
          {` / ${showPoints(max)} points`}
        </p>
        <StatusPill status={metricStatus(metric)} word={value === null ? 'Unknown' : undefined} />
      </div>
      <ProgressBar
        criterion={{ status: metricStatus(metric), score: points, threshold: { value: showPoints(max) } }}
      />
      <p className="nums">
        {value === null ? 'Value unknown' : `${sayValue(value, formula)} ${unitWord(formula)}`.trim()}, full
        points at {sayValue(threshold, formula)}.
      </p>
      {monthsUsed(metric, families, score.ruleSet.decisions).map((text) => (
        <p key={text} className="muted small">
          {text}
        </p>
      ))}
    </>
  )
}

function WhatCounts({ metric: { rule }, decisions }: Pick<Props, 'metric'> & { decisions: Decisions }) {
  const pools = poolsOf(rule.formula).filter(({ certifications }) => certifications.length > 3)
  return (
    <section>
      <h3>What counts</h3>
      <ul className="list">
        {ruleWords(rule.formula, decisions).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {pools.map(({ name, certifications }) => (
        <details key={name}>
          <summary>{`${name}: ${certifications.length === 1 ? '1 certification' : `${certifications.length} certifications`}`}</summary>
          <ul className="list">
            {certifications.map((certification) => (
              <li key={certification}>{certification}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
