import type { ReactNode } from 'react'
import { showMonth } from '@/lib/dates'
import type { Choices } from '@/lib/line-items/explain-line-items'
import { itemTitle } from '@/lib/line-items/model/kind-words'
import { isFiltered, type LineItemsAddress, lineItemsPage, unfiltered } from '@/lib/paths/line-items'
import { reasonsOf } from '@/lib/programmes/training-services/judge'
import { AREAS, LEVELS, type Metric } from '@/lib/programmes/training-services/kinds'
import { kindOfMetric } from '@/lib/programmes/training-services/metrics'
import { LEVEL_NAMES } from '../../lib/programmes/training-services/kinds'
import { REASON_NAMES } from '../training-services/reason-texts'

type Props = { address: LineItemsAddress; choices: Choices }

/** A form of the browser's own: what is chosen stands in the address. */
export function LineItemsFilter({ address, choices }: Props) {
  const { slug, metric, asOf, sort, from, to } = address
  return (
    <search>
      <form
        className="filter rows noprint"
        method="get"
        action={lineItemsPage.href({ slug })}
        aria-label="Choose rows"
      >
        <input type="hidden" name="metric" value={metric} />
        {asOf && <input type="hidden" name="as_of" value={asOf} />}
        {sort !== 'newest' && <input type="hidden" name="sort" value={sort} />}
        {from && <input type="hidden" name="from" value={from} />}
        {to && <input type="hidden" name="to" value={to} />}
        <div className="field">
          <label htmlFor="search">Search</label>
          <input
            className="input"
            id="search"
            name="search"
            defaultValue={address.search}
            autoComplete="off"
            aria-describedby="searched"
          />
        </div>
        <Choice
          name="counted"
          label="Counted"
          value={address.counted === 'all' ? '' : address.counted}
          all="All"
        >
          <option value="counted">Counted</option>
          <option value="not_counted">Not counted</option>
        </Choice>
        <Choice name="reason" label="Reason" value={address.reason} all="Any">
          {reasonsOf(kindOfMetric(metric)).map((reason) => (
            <option key={reason} value={reason}>
              {REASON_NAMES[reason]}
            </option>
          ))}
        </Choice>
        <Choice name="month" label="Month" value={address.month} all="Any">
          {withChosen(choices.months, address.month ?? '').map((month) => (
            <option key={month} value={month}>
              {showMonth(month)}
            </option>
          ))}
        </Choice>
        <button className="btn go" type="submit">
          Show
        </button>
        {isFiltered(address) && <a href={unfiltered(address)}>Show all</a>}
        <details className="all" open={asksMore(address)}>
          <summary>
            {choices.trainers ? 'Course, location, area, level, trainer' : 'Course, location, area, level'}
          </summary>
          <MoreFields address={address} choices={choices} />
        </details>
        <p className="all small muted" id="searched">
          Search finds what an ID begins with: {searchedIn(metric, choices.trainers)}.
        </p>
      </form>
    </search>
  )
}

const asksMore = ({ item, location, area, level, trainer }: LineItemsAddress): boolean =>
  Boolean(item || location || area || level || trainer)

function MoreFields({ address, choices }: Props) {
  return (
    <div className="filter rows">
      <Choice name="item" label={itemTitle(kindOfMetric(address.metric))} value={address.item} all="Any">
        {stranger(
          address.item,
          choices.items.map(({ item }) => item),
        )}
        {choices.items.map(({ item, title }) => (
          <option key={item} value={item}>
            {title ? `${item} ${title}` : `${item} (not in the catalogue)`}
          </option>
        ))}
      </Choice>
      <Choice name="location" label="Location" value={address.location} all="Any">
        {stranger(
          address.location,
          choices.locations.map(({ externalId }) => externalId),
        )}
        {choices.locations.map(({ externalId, name }) => (
          <option key={externalId} value={externalId}>
            {name ? `${name} (${externalId})` : externalId}
          </option>
        ))}
      </Choice>
      <Choice name="area" label="Solution area" value={address.area} all="Any">
        {AREAS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="level" label="Level" value={address.level} all="Any">
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {LEVEL_NAMES[level]}
          </option>
        ))}
      </Choice>
      {choices.trainers && (
        <div className="field">
          <label htmlFor="trainer">MCT ID</label>
          <input
            className="input"
            id="trainer"
            name="trainer"
            defaultValue={address.trainer}
            autoComplete="off"
          />
        </div>
      )}
    </div>
  )
}

type ChoiceProps = { name: string; label: string; value: string | null; all: string; children: ReactNode }

function Choice({ name, label, value, all, children }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {children}
      </select>
    </div>
  )
}

/** What the address names stays chosen, also where no row has it. */
const stranger = (value: string, known: string[]) =>
  value && !known.includes(value) ? <option value={value}>{value}</option> : null

const withChosen = (values: string[], chosen: string) =>
  !chosen || values.includes(chosen) ? values : [chosen, ...values]

function searchedIn(metric: Metric, personal: boolean): string {
  const kind = kindOfMetric(metric)
  if (kind === 'exam-unit-purchases') return 'of an order line or an exam'
  const row = kind === 'survey-responses' ? 'of a response' : 'of a redemption'
  const learner = kind === 'courseware-completions' ? ', a learner' : ''
  return personal ? `${row}, a class${learner}, a trainer or a course` : `${row}, a class or a course`
}
