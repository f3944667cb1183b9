import { showMonth } from '@/lib/dates'
import type { Choices } from '@/lib/line-items/explain-line-items'
import { itemTitle } from '@/lib/line-items/model/kind-words'
import { isFiltered, type LineItemsAddress, lineItemsPage, unfiltered } from '@/lib/paths/line-items'
import { reasonsOf } from '@/lib/programmes/training-services/judge'
import { AREAS, LEVEL_NAMES, LEVELS, type Metric } from '@/lib/programmes/training-services/kinds'
import { kindOfMetric } from '@/lib/programmes/training-services/metrics'
import { ChoiceField } from '../forms/choice-field'
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
        <ChoiceField
          name="counted"
          label="Counted"
          none="All"
          chosen={address.counted === 'all' ? '' : address.counted}
          choices={[
            ['counted', 'Counted'],
            ['not_counted', 'Not counted'],
          ]}
        />
        <ChoiceField
          name="reason"
          label="Reason"
          none="Any"
          chosen={address.reason}
          choices={reasonsOf(kindOfMetric(metric)).map((reason) => [reason, REASON_NAMES[reason]])}
        />
        <ChoiceField
          name="month"
          label="Month"
          none="Any"
          chosen={address.month}
          choices={withChosen(choices.months, address.month ?? '').map((month) => [month, showMonth(month)])}
        />
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
      <ChoiceField
        name="item"
        label={itemTitle(kindOfMetric(address.metric))}
        none="Any"
        chosen={address.item}
        choices={withStranger(
          choices.items.map(({ item, title }) => [
            item,
            title ? `${item} ${title}` : `${item} (not in the catalogue)`,
          ]),
          address.item,
        )}
      />
      <ChoiceField
        name="location"
        label="Location"
        none="Any"
        chosen={address.location}
        choices={withStranger(
          choices.locations.map(({ externalId, name }) => [
            externalId,
            name ? `${name} (${externalId})` : externalId,
          ]),
          address.location,
        )}
      />
      <ChoiceField
        name="area"
        label="Solution area"
        none="Any"
        chosen={address.area}
        choices={AREAS.map(({ id, name }) => [id, name])}
      />
      <ChoiceField
        name="level"
        label="Level"
        none="Any"
        chosen={address.level}
        choices={LEVELS.map((level) => [level, LEVEL_NAMES[level]])}
      />
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

type Named = readonly [value: string, shown: string]

/** What the address names stays chosen, also where no row has it. */
const withStranger = (known: Named[], chosen: string): Named[] =>
  !chosen || known.some(([value]) => value === chosen) ? known : [[chosen, chosen], ...known]

const withChosen = (values: string[], chosen: string) =>
  !chosen || values.includes(chosen) ? values : [chosen, ...values]

function searchedIn(metric: Metric, personal: boolean): string {
  const kind = kindOfMetric(metric)
  if (kind === 'exam-unit-purchases') return 'of an order line or an exam'
  const row = kind === 'survey-responses' ? 'of a response' : 'of a redemption'
  const learner = kind === 'courseware-completions' ? ', a learner' : ''
  return personal ? `${row}, a class${learner}, a trainer or a course` : `${row}, a class or a course`
}
