import type { Raw } from '../raw'
import { Lines } from './lines'
import * as metrics from './metrics'
import { asNumbers, type Said } from './metrics'
import { mwNet, mwOptions, type Track } from './modern-work'
import { compare, cut, number, plus, type Q, sum, whole } from './numbers'
import type { Otherwise } from './otherwise'
import { peopleIn, stepsIn } from './people'
import { type SecurityTrack, secDeploy, secGrowth, secNet } from './security'
import { RATE_CARD, SETS } from './words'

type Metrics = [id: string, said: Said][]
type Area = { id: string; tracks: [id: string, metrics: Metrics][]; track: string | null }

/** The whole answer from raw rows, by straight loops and with rules of its own: what the scorer is held against. */
export function evaluate(raw: Raw, asOf: string, ruleSet: string, otherwise: Otherwise = new Set()) {
  const lines = new Lines(raw)
  const rules = { raw, lines, asOf, ruleSet, otherwise, in2026: ruleSet === 'pcs-2026-07' }
  const areas = [
    business(rules),
    ...['data-ai', 'digital-app-innovation', 'infrastructure'].map((id) => azureArea(id, rules)),
    securityArea(rules),
    modernWork(rules),
  ]
  return { org: 'org', asOf, ruleSet, areas: areas.map((area) => finished(area, rules)) }
}

type Rules = { raw: Raw; lines: Lines; asOf: string; ruleSet: string; in2026: boolean; otherwise: Otherwise }

function finished({ id, tracks, track }: Area, { ruleSet, otherwise }: Rules) {
  const up: Q = otherwise.has('U14.1') ? [1n, 2n] : whole(0)
  const done = tracks.map(([name, all]) => {
    const cutPoints = all.map(([metric, said]): [string, Said] => [
      metric,
      ruleSet === 'pcs-2022-10' ? { ...said, points: wholeOf(plus(said.points, up)) } : said,
    ])
    return { name, all: cutPoints, score: sum(cutPoints.map(([, { points }]) => points)) }
  })
  let best = done[0]
  for (const one of done) if (best && compare(one.score, best.score) > 0) best = one
  const chosen = track === null ? best : done.find(({ name }) => name === track)
  if (!chosen) throw new Error(`${id} without ${track}`)
  const points = chosen.all.map(([, said]) => said.points)
  const isLeast = (one: Q) => (otherwise.has('U1.1') ? one[0] > 0n : compare(one, whole(1)) >= 0)
  const qualified = points.every(isLeast) && compare(chosen.score, whole(70)) >= 0
  const status = points.every(([top]) => top === 0n) ? 'not_started' : qualified ? 'qualified' : 'in_progress'
  return {
    id,
    track: chosen.name,
    status,
    score: number(chosen.score),
    display: cut(chosen.score, 1),
    tracks: done.map(({ name, all, score }) => ({
      id: name,
      score: number(score),
      display: cut(score, 1),
      metrics: all.map(([metric, said]) => ({
        id: metric,
        ...asNumbers(said),
        valueDisplay: said.value ? cut(said.value, 2) : '',
        display: cut(said.points, 1),
      })),
    })),
  }
}

const wholeOf = ([top, bottom]: Q): Q => whole(top / bottom)

function azureArea(id: string, { raw, lines, asOf, in2026, otherwise }: Rules): Area {
  const year = in2026 ? '26' : '23'
  const steps = (gates: string[], pool: string, data: boolean, smb: boolean) =>
    stepsIn(
      raw.certifications,
      asOf,
      gates.map((gate) => (smb ? [gate, 1, 4] : [gate, 2, 0])),
      data
        ? { pool, threshold: smb ? '8' : '10', each: '4', max: '40' }
        : { pool, threshold: smb ? '4' : '5', each: '4', max: '20' },
    )
  const name = id === 'infrastructure' ? 'INFRA' : 'APP'
  const skills = (smb: boolean): Metrics =>
    id === 'data-ai'
      ? [
          [
            'intermediate-certifications',
            steps(in2026 ? ['ADMIN', 'ARCHITECT'] : ['ARCHITECT', 'ADMIN'], `DAI-${year}`, true, smb),
          ],
        ]
      : [
          ['intermediate-certifications', steps(['ADMIN'], `${name}-INT-${year}`, false, smb)],
          [
            'advanced-certifications',
            steps(['ARCHITECT'], name === 'APP' ? `APP-ADV-${year}` : 'INFRA-ADV', false, smb),
          ],
        ]
  const track = (smb: boolean): Metrics => [
    ['net-customer-adds', metrics.azNet(lines, asOf, smb ? '500' : '1000')],
    ...skills(smb),
    ['usage-growth', metrics.azGrowth(lines, asOf, otherwise)],
    ['deployments', metrics.azDeploy(lines, asOf)],
  ]
  if (!in2026) return { id, track: 'single', tracks: [['single', track(false)]] }
  return {
    id,
    track: azureClass(raw, lines, asOf, otherwise),
    tracks: [
      ['enterprise', track(false)],
      ['smb', track(true)],
    ],
  }
}

function azureClass(raw: Raw, lines: Lines, asOf: string, otherwise: Otherwise): string {
  const f = lines.month('azure', asOf)
  if (!f) return 'enterprise'
  const base = [...metrics.perTenant(lines, metrics.AZURE, [f], null)].filter(
    ([, total]) => total > 0n || otherwise.has('U3.1'),
  )
  const small = base.filter(([tenant]) =>
    raw.customers.some(
      ({ tenant_id, segment }) =>
        tenant_id.toLowerCase() === tenant && /small|^[^a-z]*sm[bc]/.test(segment.toLowerCase()),
    ),
  )
  return base.length > 0 && 5 * small.length >= 4 * base.length ? 'smb' : 'enterprise'
}

function business({ raw, lines, asOf, ruleSet, in2026, otherwise }: Rules): Area {
  const words = in2026 ? SETS.rev26 : SETS.rev23
  const column = ruleSet === 'pcs-2022-10' ? 1 : in2026 ? 3 : 2
  const rates = RATE_CARD.filter((row) => row[column] !== '-').map((row) => ({
    word: row[0] ?? '',
    rate: row[column] ?? '',
    group: row[4] ?? '',
  }))
  const december = otherwise.has('U13.1') ? 'BA-INT-2312-ENDED' : 'BA-INT-2312'
  const intermediate = { 'pcs-2023-12': december, 'pcs-2026-07': 'BA-INT-26' }[ruleSet] ?? 'BA-INT-23'
  const advanced = { 'pcs-2022-10': 'BA-ADV-22', 'pcs-2026-07': 'BA-ADV-26' }[ruleSet] ?? 'BA-ADV-23'
  const track = (large: boolean): Metrics => {
    const small = ruleSet === 'pcs-2022-10' ? '500' : '250'
    const people = raw.certifications
    return [
      ['net-customer-adds', metrics.baNet(lines, asOf, large ? '1500' : small, words)],
      ['intermediate-certifications', peopleIn(people, asOf, intermediate, '20', large ? '20' : '5')],
      ['advanced-certifications', peopleIn(people, asOf, advanced, '15', large ? '7' : '2')],
      ['usage-growth', metrics.baGrowth(lines, asOf, large ? '50000' : '25000', rates)],
      ['deployments', metrics.baDeploy(lines, asOf, large ? '10000' : '5000', rates)],
    ]
  }
  const names =
    ruleSet === 'pcs-2022-10'
      ? (['larger-markets', 'other-markets'] as const)
      : (['enterprise', 'smb'] as const)
  return {
    id: 'business-applications',
    track:
      ruleSet === 'pcs-2022-10' ? `${raw.market}-markets` : metrics.baClass(lines, asOf, words, otherwise),
    tracks: [
      [names[0], track(true)],
      [names[1], track(false)],
    ],
  }
}

function modernWork({ raw, lines, asOf, ruleSet, in2026, otherwise }: Rules): Area {
  const used = ruleSet === 'pcs-2022-10' ? SETS.mw22 : in2026 ? SETS.mw26 : SETS.mw23
  const net = in2026 ? SETS.mw26net : used
  const year = in2026 ? '26' : '23'
  const track = (id: Track): [string, Metrics] => {
    const [some, few] = id === 'enterprise' ? ['4', '2'] : ['2', '1']
    const people = raw.certifications
    return [
      id,
      [
        ['net-customer-adds', mwNet(lines, asOf, id, net, in2026)],
        ['intermediate-certifications', peopleIn(people, asOf, `MW-INT-${year}`, '10', some ?? '')],
        ['advanced-certifications', peopleIn(people, asOf, `MW-ADV-${year}`, '15', few ?? '')],
        ['usage-growth', mwOptions(lines, asOf, id, used, in2026, 'growth', otherwise)],
        ['deployments', mwOptions(lines, asOf, id, used, in2026, 'deployments', otherwise)],
      ],
    ]
  }
  return { id: 'modern-work', track: null, tracks: [track('enterprise'), track('smb')] }
}

function securityArea({ raw, lines, asOf, ruleSet, in2026, otherwise }: Rules): Area {
  const track = (id: SecurityTrack): [string, Metrics] => {
    const people = in2026 ? 2 : ruleSet === 'pcs-2023-12' ? 2 : 1
    const year = in2026 ? '26' : '23'
    const last = in2026 ? 'SEC-3-26' : ruleSet === 'pcs-2023-12' ? 'SEC-3-2312' : 'SEC-3-23'
    const smb = id === 'smb'
    const gates = ['1', '2'].map((step): [string, number, number] => [
      `SEC-${step}-${year}`,
      smb ? 1 : people,
      smb ? 4 : 0,
    ])
    const fromGates = id === 'enterprise' && otherwise.has('U12.1')
    const step = { pool: last, threshold: smb ? '4' : '6', each: smb ? '8' : '40/6', max: '40', fromGates }
    return [
      id,
      [
        ['net-customer-adds', secNet(lines, asOf, id, otherwise)],
        ['intermediate-certifications', stepsIn(raw.certifications, asOf, gates, step)],
        ['usage-growth', secGrowth(lines, asOf, id, otherwise)],
        ['deployments', secDeploy(lines, asOf, id, otherwise)],
      ],
    ]
  }
  if (!in2026) return { id: 'security', track: 'single', tracks: [track('single')] }
  return { id: 'security', track: null, tracks: [track('enterprise'), track('smb')] }
}
