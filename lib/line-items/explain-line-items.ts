import type { Ctx } from '../context'
import { type Month, monthOf } from '../dates'
import { fileNamesOf } from '../imports/file-names'
import type { Place } from '../insight/history'
import { type ShownOverride, seesPeople, shownOverrides } from '../people/personal-data'
import { catalogueTypeOf, entryAt } from '../programmes/training-services/catalogue'
import type { TrainingHistory } from '../programmes/training-services/entry'
import { kindOfMetric } from '../programmes/training-services/metrics'
import type { Qualification } from '../scoring/qualification'
import { namesTrainers } from './line-item-request'
import { type LineItemPage, type ListInput, type ReadLineItems, readLineItems } from './list-line-items'
import { baseCourse } from './model/base-course'

/** What there is to choose from. */
export type Choices = {
  /** Months with rows of the kind, newest first. */
  months: Month[]
  /** Courses or exams with rows; `title` null: in no catalogue. */
  items: { item: string; title: string | null }[]
  locations: Pick<Place, 'externalId' | 'name'>[]
  /** Whether rows name a trainer whom the reader may see. */
  trainers: boolean
}
export type ExplainedLineItems = {
  page: LineItemPage
  qualification: Qualification
  overrides: readonly ShownOverride[]
  choices: Choices
  /** The files that brought the rows of the page, by the id of their import. */
  files: ReadonlyMap<number, string>
  /** Rows of the kind that the reader may see, whatever is chosen. */
  rows: number
}

/** One page of line items with the score that they make and what they can be chosen by. */
export async function explainLineItems(ctx: Ctx, input: ListInput): Promise<ExplainedLineItems> {
  const { page, qualification, history, own } = await readLineItems(ctx, input)
  const kind = kindOfMetric(input.metric)
  const files = await fileNamesOf(ctx, [...new Set(page.items.map(({ import_id: id }) => Number(id)))])
  const cells = history.cells.filter((cell) => cell.kind === kind)
  return {
    page,
    files,
    qualification,
    overrides: shownOverrides(
      ctx,
      history.rules.overrides.filter(({ ruleSet }) => ruleSet === qualification.ruleSet.id),
    ),
    choices: {
      months: [...new Set(cells.map(({ month }) => month))].sort().reverse(),
      items: itemsOf(kind, cells, history),
      locations: placesOf(history, own),
      trainers: namesTrainers(kind) && seesPeople(ctx),
    },
    rows: cells.reduce(
      (sum, { rows, locationId }) => sum + (own?.includes(locationId) === false ? 0 : rows),
      0,
    ),
  }
}

function itemsOf(
  kind: ReturnType<typeof kindOfMetric>,
  cells: TrainingHistory['cells'],
  history: TrainingHistory,
) {
  const { catalogue, today } = history
  const type = catalogueTypeOf(kind)
  return [...new Set(cells.map(({ item }) => item))].sort().map((item) => ({
    item,
    title: entryAt(catalogue, type, baseCourse(item), monthOf(today))?.title ?? null,
  }))
}

const placesOf = ({ places }: TrainingHistory, own: ReadLineItems['own']) =>
  places
    .filter(({ id }) => own === null || own.includes(id))
    .map(({ externalId, name }) => ({ externalId, name }))
