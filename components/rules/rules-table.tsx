import { showDate } from '@/lib/dates'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { scoreName } from '@/lib/programmes/training-services/criterion-words'
import { criteriaOf } from '@/lib/scoring/criteria'
import type { Criterion } from '@/lib/scoring/criterion'
import type { RuleColumn, Rules } from '@/lib/services/rules/get-rules'
import { valueWords } from '../history/cause-words'
import { StandingMark } from '../training-services/source-line'
import { StatusPill } from '../ui/status'
import { numberedSources } from './sources'
import { VALUE_GROUPS, valueText } from './value-texts'

type Numbers = ReturnType<typeof numberedSources>['numberOf']

/** Rule sets side by side: what the organization scores under each, then each value. */
export function RulesTable({ rules }: { rules: Rules }) {
  const { columns, keys, asOf } = rules
  const { numberOf } = numberedSources(columns)
  return (
    <table className="table fold rules">
      <caption>
        Your scores as of {showDate(asOf)} under each rule set, and the values that make them. Numbers in
        brackets lead to the sources.
      </caption>
      <thead>
        <tr>
          <th scope="col">Score or value</th>
          {columns.map(({ ruleSet, inForce }) => (
            <th scope="col" key={ruleSet.id} className={inForce ? 'in-force' : undefined}>
              {ruleSet.id}
              <span className="id">
                {ruleSet.title}, from {showDate(ruleSet.from)}
                {inForce && ', in force'}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <Scores columns={columns} />
      {VALUE_GROUPS.map(({ title, prefix }) => (
        <tbody key={title}>
          <GroupRow title={title} span={columns.length + 1} />
          {keys
            .filter(({ key }) => key.startsWith(prefix))
            .map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">
                  {name}
                  <span className="id">{valueText(key)}</span>
                </th>
                {columns.map((column) => (
                  <Value key={column.ruleSet.id} column={column} name={key} numberOf={numberOf} />
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}

const GroupRow = ({ title, span }: { title: string; span: number }) => (
  <tr className="group">
    <td colSpan={span}>{title}</td>
  </tr>
)

/** Base criteria, then the areas in which anything was answered. */
function Scores({ columns }: { columns: readonly RuleColumn[] }) {
  const scored = columns.map(({ ruleSet, qualification }) => ({
    id: ruleSet.id,
    qualification,
    criteria: criteriaOf(qualification),
  }))
  const rows = scored[0]?.criteria ?? []
  return (
    <tbody>
      <GroupRow title="Your scores" span={columns.length + 1} />
      <tr>
        <th scope="row">Overall</th>
        {scored.map(({ id, qualification }) => (
          <td key={id} data-of={id}>
            <StatusPill status={qualification.status} />
          </td>
        ))}
      </tr>
      {rows.map((row, index) => {
        const own = scored.map(({ id, criteria }) => ({ id, criterion: criteria[index] }))
        if (row.group !== null && own.every(({ criterion }) => isEmpty(criterion))) return null
        return (
          <tr key={row.id}>
            <th scope="row">{scoreName(idOf(row))}</th>
            {own.map(({ id, criterion }) => (
              <td key={id} data-of={id}>
                <b className="nums">{criterion?.display}</b>{' '}
                {criterion && <StatusPill status={criterion.status} />}
              </td>
            ))}
          </tr>
        )
      })}
    </tbody>
  )
}

const isEmpty = (criterion: Criterion | undefined) =>
  !criterion || criterion.display === '0' || criterion.display === '0.0'

type ValueProps = { column: RuleColumn; name: string; numberOf: Numbers }

function Value({ column, name, numberOf }: ValueProps) {
  const { ruleSet, values, shipped, changed } = column
  const cited = values.find(({ key }) => key === name)?.cited
  const className = changed.has(name) ? 'changed' : undefined
  if (!cited)
    return (
      <td data-of={ruleSet.id} className={className}>
        <span className="muted">not asked for</span>
      </td>
    )
  const number = numberOf(cited)
  return (
    <td data-of={ruleSet.id} className={className}>
      <b className="nums">{valueWords(cited.value)}</b>{' '}
      {cited.standing === 'local' && (
        <>
          <s className="muted nums">{valueWords(shipped.get(name))}</s>{' '}
        </>
      )}
      <StandingMark standing={cited.standing} />{' '}
      <a className="small" href={`#source-${number}`} aria-label={`Source ${number}`}>
        [{number}]
      </a>
      {changed.has(name) && <span className="sr"> changed from the rule set before</span>}
    </td>
  )
}
