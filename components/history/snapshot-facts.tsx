import { showDate } from '@/lib/dates'
import type { CheckedSnapshot } from '@/lib/snapshots/check-snapshot'
import { showTime } from '../ui/show-time'
import { kindWords } from './snapshots-table'

/** When it was kept, by whom, from what, by which rules. */
export function SnapshotFacts({
  snapshot,
  timeZone,
}: Pick<CheckedSnapshot, 'snapshot'> & { timeZone: string }) {
  const { asOf, kind, createdAt, createdByName, result, input, seq, catalogueSeq, rulesSeq } = snapshot
  const { window, ruleSet, dataThrough } = result
  const facts = [
    ['As of', showDate(asOf)],
    ['Kind', kindWords(kind, asOf)],
    ['Window', `${showDate(window.from)} – ${showDate(window.to)}`],
    ['Data through', dataThrough ? showDate(dataThrough) : 'none yet'],
    ['Kept', `${showTime(createdAt.toISOString(), timeZone)}${createdByName && `, by ${createdByName}`}`],
    ['Rule set', `${ruleSet}${input.overrides.length > 0 ? ', with own values' : ''}`],
    ['Laurel', snapshot.version],
    ['Changes known', `${seq} of data, ${catalogueSeq} of the catalogue, ${rulesSeq} of rule values`],
  ]
  return (
    <>
      <p className="facts">
        {facts.map(([name, value]) => (
          <span key={name}>
            {name} <b>{value}</b>
          </span>
        ))}
      </p>
      <p className="small muted">
        SHA-256 <code>{snapshot.hash}</code>
      </p>
    </>
  )
}
