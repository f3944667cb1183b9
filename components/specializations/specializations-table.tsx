import { showDate } from '@/lib/dates'
import { type SpecializationsAddress, specializationsPage } from '@/lib/paths/solutions-partner'
import type { SpecializationLine } from '@/lib/specializations/model/lines'
import { needWords } from '@/lib/specializations/model/standing-words'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'
import { LineStatePill } from './line-state'
import { Sources } from './sources'

type Props = { slug: string; lines: readonly SpecializationLine[]; mayWrite: boolean }

const of = (lines: readonly SpecializationLine[], ...states: SpecializationLine['state'][]) =>
  lines.filter(({ state }) => states.includes(state))

/** All in one table: what is held, the worst first, what may be earned, and what may not yet. */
export function SpecializationsTable({ slug, lines, mayWrite }: Props) {
  const recorded = lines.filter(({ record }) => record !== null)
  const lost = of(recorded, 'lost')
  const held = recorded.filter(({ state }) => state !== 'lost')
  const groups = [
    { title: `Lost (${lost.length})`, rows: lost },
    { title: `Held (${held.length})`, rows: held },
    { title: `May be earned (${of(lines, 'possible').length})`, rows: of(lines, 'possible') },
    { title: `Not yet: a designation is missing (${of(lines, 'closed').length})`, rows: of(lines, 'closed') },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <DataTable
      name="Specializations"
      className="specializations"
      groups={groups}
      keyOf={({ key }) => key}
      columns={[
        {
          name: 'Specialization',
          heads: true,
          of: ({ name }) => name,
          below: ({ need }) => (need ? `Needs ${needWords(need)}` : null),
        },
        { name: 'Status', label: null, of: ({ state }) => <LineStatePill state={state} /> },
        {
          name: 'Why',
          label: null,
          of: ({ says }) => says,
          below: ({ name, citations }) => citations.length > 0 && <Sources citations={citations} of={name} />,
        },
        {
          name: 'Anniversary',
          className: 'nowrap',
          of: ({ record }) => record && showDate(record.anniversary),
        },
        { name: 'Evidence', of: ({ evidenceSays }) => evidenceSays },
        mayWrite && {
          name: 'Action',
          label: null,
          of: ({ key, name, record }) => <Actions {...{ slug, name }} id={key} isHeld={record !== null} />,
        },
      ]}
    />
  )
}

type Edit = Pick<SpecializationsAddress, 'slug'> & { id: string; name: string; isHeld: boolean }

const Actions = ({ slug, id, name, isHeld }: Edit) =>
  isHeld ? (
    <span className="row">
      <a href={specializationsPage.href({ slug, edit: id }, '#edit')}>
        Change<span className="sr"> {name}</span>
      </a>
      <ConfirmButton
        action="Remove"
        about={name}
        title={`Remove ${name}?`}
        url={`/api/v1/orgs/${slug}/specializations`}
        body={{ specialization: id }}
      >
        <p>It is no longer told when it is at risk. You can record it again.</p>
      </ConfirmButton>
    </span>
  ) : (
    <a href={specializationsPage.href({ slug, add: id }, '#edit')}>
      Record it<span className="sr">: {name}</span>
    </a>
  )
