import { DateFilter } from '../forms/date-filter'

const NAME = 'Plan for another date'

/** Plans for another date than the anniversary. */
export const PlanForDate = (date: { asOf: string; from: string | undefined }) => (
  <DateFilter label={NAME} name={NAME} submit="Plan" {...date} />
)
