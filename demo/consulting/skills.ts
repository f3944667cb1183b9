import type { Slot } from '../calendar'

/** One certification or exam of a person, in months from the month of loading; what expires later is after it. */
export type Held = {
  person: string
  certification: string
  completed: Slot
  expires?: Slot
  linked?: 'no'
  left?: Slot
  type?: string
}

const person = (number: number) => `MC-${7100 + number}`

type More = Partial<Omit<Held, 'person' | 'certification' | 'completed'>>

const holds = (number: number, certification: string, month: number, more: More = {}): Held => ({
  person: person(number),
  certification,
  completed: { month: month - (number % 4), day: 3 + ((number * 5) % 24) },
  ...more,
})

const held = (numbers: readonly number[], certification: string, month: number, more: More = {}): Held[] =>
  numbers.map((number) => holds(number, certification, month, more))

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Renewed once a year, in half a year and later. */
const yearly = (numbers: readonly number[], certification: string): Held[] =>
  held(numbers, certification, -14).map((one, index) => ({
    ...one,
    expires: { month: 5 + (index % 5), day: one.completed.day },
  }))

const BUSINESS = [
  ...yearly(range(1, 9), 'Dynamics 365 Business Central Functional Consultant Associate'),
  ...yearly(range(10, 13), 'Dynamics 365 Finance Functional Consultant Associate'),
  ...yearly(range(14, 16), 'Dynamics 365 Supply Chain Management Functional Consultant Associate'),
  ...yearly(range(17, 20), 'Dynamics 365 Customer Service Functional Consultant Associate'),
  ...yearly(range(1, 4), 'Dynamics 365 Business Central Developer Associate'),
  ...held([10, 14, 17], 'Agentic AI Business Solutions Architect', -2),
]

/** These three expire next month. */
const DATA_EXPIRING: Held[] = [
  holds(26, 'Fabric Analytics Engineer Associate', -9, { expires: { month: 1, day: 8 } }),
  holds(27, 'Azure Database Administrator Associate', -8, { expires: { month: 1, day: 15 } }),
  holds(28, 'Fabric Data Engineer Associate', -11, { expires: { month: 1, day: 29 } }),
]

const AZURE = [
  ...yearly([21, 22, 23], 'Microsoft Certified: Azure Administrator Associate'),
  ...yearly([24, 25], 'Microsoft Certified: Azure Solutions Architect Expert'),
  ...DATA_EXPIRING,
  ...yearly([29], 'Azure Cosmos DB Developer Specialty'),
  ...held([30], 'Azure Developer Associate', -20),
  // Passed after the certification had retired.
  ...held([32], 'Azure Developer Associate', -2),
  ...held([31], 'Azure AI Cloud Developer Associate', -2),
  ...yearly([33, 34], 'Azure Network Engineer Associate'),
  ...yearly([35], 'Windows Server Hybrid Administrator Associate'),
  ...yearly([36], 'Azure Virtual Desktop Specialty'),
  ...yearly([37], 'Azure for SAP Workloads Specialty'),
  ...held([30], 'Exam AZ-204', -20, { type: 'Exam' }),
  ...held([36, 37], 'Copilot Champion', -4),
]

const SECURITY = [
  ...held([38, 39], 'Azure Security Engineer Associate', -16),
  ...yearly([39, 40], 'Security Operations Analyst Associate'),
  ...held([38, 41], 'Cybersecurity Architect Expert', -15),
  ...yearly([42], 'Information Security Administrator Associate'),
  // Retired before the rules of today began.
  ...held([42, 43], 'Information Protection Administrator', -26),
]

const MODERN_WORK = [
  // Retired: it counts for one more year.
  ...held([44], 'Microsoft 365 Certified: Fundamentals', -17),
  ...held([41], 'Microsoft 365 Certified: Administrator Expert', -13),
  // Would count if the person's Learn profile were linked to the partner.
  ...held([45], 'Microsoft 365 Certified: Teams Administrator Associate', -7, { linked: 'no' }),
  // Has left.
  ...held([43], 'Microsoft 365 Certified: Teams Administrator Associate', -19, {
    left: { month: -3, day: 31 },
  }),
]

export const SKILLS: readonly Held[] = [...BUSINESS, ...AZURE, ...SECURITY, ...MODERN_WORK]
