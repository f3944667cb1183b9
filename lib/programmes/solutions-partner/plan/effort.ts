/** Days of work that each thing takes, as this plan assumes them: they rank steps, and change no score. */
export const DAYS = {
  link: 0.25,
  association: 1,
  intermediate: 5,
  advanced: 10,
  /** To reach a customer that there is, before anything is sold or used there. */
  customer: 1,
  newCustomer: 20,
  newWorkload: 5,
  /** Of a licence more at a customer that there is. */
  licence: 0.05,
  /** Of one more person who uses what is paid for. */
  user: 0.05,
  /** Of a thousand USD more. */
  thousandUsd: 1,
} as const

/** What is assumed, in words. */
export const EFFORT_NOTE =
  'Effort is assumed, in days of work: linking a person ¼, an association 1, a certification 5 (advanced 10), one more workload or service 5, a new customer 20; at a customer you have 1 day, and 1 more for 20 licences, 20 active users or USD 1,000.'
