import type { CapabilityRowsJson, CustomerRowJson, PersonRowJson } from '../../../answers/capability-rows'

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
type CellOf<Row> = (row: Row) => string | number | null
const column = <Row>(name: string, of: CellOf<Row>, guarded = false) => ({ name, of, guarded })

const CUSTOMERS = [
  column<CustomerRowJson>('part', ({ part }) => part),
  column<CustomerRowJson>('tenant_id', ({ tenant }) => tenant, true),
  column<CustomerRowJson>('name', ({ name }) => name, true),
  column<CustomerRowJson>('workload', ({ workload }) => workload, true),
  column<CustomerRowJson>('workload_name', ({ workloadName }) => workloadName, true),
  column<CustomerRowJson>('measure', ({ measure }) => measure),
  column<CustomerRowJson>('now', ({ now }) => now),
  column<CustomerRowJson>('base', ({ base }) => base),
  column<CustomerRowJson>('base_is', ({ baseIs }) => baseIs),
  column<CustomerRowJson>('counts', ({ counts }) => yesNo(counts)),
  column<CustomerRowJson>('contribution', ({ contribution }) => contribution),
  column<CustomerRowJson>('reason', ({ reason }) => reason),
]

const PEOPLE = [
  column<PersonRowJson>('part', ({ part }) => part),
  column<PersonRowJson>('person_id', ({ person }) => person, true),
  column<PersonRowJson>('certification', ({ certification }) => certification),
  column<PersonRowJson>('certification_name', ({ certificationName }) => certificationName),
  column<PersonRowJson>('completed_on', ({ completedOn }) => completedOn),
  column<PersonRowJson>('expires_on', ({ expiresOn }) => expiresOn),
  column<PersonRowJson>('counts', ({ counts }) => yesNo(counts)),
  column<PersonRowJson>('contribution', ({ contribution }) => contribution),
  column<PersonRowJson>('reason', ({ reason }) => reason),
  column<PersonRowJson>('certifications', ({ certifications }) => certifications),
  column<PersonRowJson>('people', ({ people }) => people),
]

/** The same rows as a file: the columns of customers or of people. */
export const behindTable = (answer: CapabilityRowsJson) => {
  const name = `${answer.area}-${answer.track}-${answer.metric}-${answer.asOf}`
  return answer.of === 'customers'
    ? { of: answer.of, table: { name, columns: CUSTOMERS, rows: answer.rows } }
    : { of: answer.of, table: { name, columns: PEOPLE, rows: answer.rows } }
}
