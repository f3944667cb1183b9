import type { ReactNode } from 'react'
import type { Cited } from '@/lib/rules/model'
import { lastOf } from '@/lib/rules/model/rule-parts'
import type { Criterion } from '@/lib/scoring/criterion'
import { cut, isZero, toNumber, ZERO } from '@/lib/scoring/rational'
import type { SumResult, ValueResult } from '@/lib/scoring/result'
import { beforeCap } from '@/lib/scoring/units/before-cap'
import { Score } from '../programme/score'
import { DataTable } from '../tables/data-table'
import { ProgressBar } from '../ui/progress-bar'
import { StandingMark } from '../ui/source-line'
import { StatusPill } from '../ui/status'
import { BeyondLimit, limitNote } from './capped'
import type { Explanation, RowsHref, ScoreProps } from './explanation'
import { term } from './term'

/** Parts that add up, each with a weight and a limit of its own. */
export const sum: Explanation = {
  Score: SumScore,
  formula: (criterion) => ({
    result: 'Total score',
    terms: partsIn(criterion).map(({ name }) => `${name} ${criterion.words.terms[0]}`),
    sign: '+',
    numbers: `${criterion.display} = ${term(criterion.node.of)}`,
  }),
  Rules: WeightsTable,
  made: ({ node }) => (isZero(node.of.value ?? ZERO) ? null : term(node.of)),
  columns: (criterion) => [...partsIn(criterion).map(({ name }) => name), criterion.words.worth],
  cellsOf: (own) => [...partsIn(own).map(({ count }) => String(count)), own.unit.show(beforeCap(own))],
}

type Part = {
  id: string
  name: string
  count: number
  node: ValueResult
  capped: Extract<ValueResult, { mechanism: 'capped' }> | null
  weighted: Extract<ValueResult, { mechanism: 'weighted' }> | null
}

function partsIn({ node, words }: Pick<Criterion, 'node' | 'words'>): Part[] {
  const { of } = node.of as SumResult
  return of.map((part) => {
    const id = lastOf(part.id)
    const capped = part.mechanism === 'capped' ? part : null
    const inner = capped ? capped.of : part
    const weighted = inner.mechanism === 'weighted' ? inner : null
    const count = toNumber((weighted ? weighted.of.value : inner.value) ?? ZERO)
    return { id, name: words.parts[id] ?? id, count, node: part, capped, weighted }
  })
}

function SumScore({ criterion, hrefOf }: ScoreProps) {
  const parts = partsIn(criterion)
  return (
    <>
      <div className="split">
        <div>
          <h4>Total</h4>
          <Score criterion={criterion} />
          <StatusPill status={criterion.status} />
        </div>
        {parts.map((part, at) => [
          <span key={`${part.id} sign`} className="op">
            {at === 0 ? '=' : '+'}
          </span>,
          <PartScore key={part.id} part={part} counted={criterion.words.counted} hrefOf={hrefOf} />,
        ])}
      </div>
      <ProgressBar criterion={criterion} />
      {parts.map(
        ({ id, name, capped }) =>
          capped && <BeyondLimit key={id} node={capped} name={name} href={hrefOf({ beyondLimit: true })} />,
      )}
    </>
  )
}

type PartProps = { part: Part; counted: readonly [string, string]; hrefOf: RowsHref }

function PartScore({ part: { id, name, count, node, weighted }, counted, hrefOf }: PartProps) {
  return (
    <div>
      <h4>{name}</h4>
      <p className="num">
        <b>{cut(node.value ?? ZERO)}</b> points
      </p>
      <p className="muted small nums">
        from{' '}
        <a href={hrefOf({ part: id })}>
          {count} {count === 1 ? counted[0] : counted[1]}
        </a>
        {weighted && `, each worth ${weighted.rule.weight.value}`}
      </p>
    </div>
  )
}

function WeightsTable({ criterion }: { criterion: Criterion }) {
  const parts = partsIn(criterion)
  const [[what = ''] = []] = criterion.words.rules
  return (
    <DataTable
      name="Weights and limits"
      rows={[
        { name: `Weight of each ${what}`, of: ({ weighted }: Part) => citedText(weighted?.rule.weight) },
        {
          name: 'Limit on number of points',
          of: ({ capped }: Part) => citedText(capped?.rule.cap, capped ? limitNote(capped) : ''),
        },
      ]}
      keyOf={({ name }) => name}
      columns={[
        { name: 'Activity', heads: true, of: ({ name }) => name },
        ...parts.map((part) => ({ name: part.name, of: (line: Line) => line.of(part) })),
      ]}
    />
  )
}

type Line = { name: string; of(part: Part): ReactNode }

const citedText = (cited: Cited<string | null> | undefined, note = '') => (
  <>
    {cited?.value ?? 'No limit'}
    {note} {cited && <StandingMark standing={cited.standing} />}
  </>
)
