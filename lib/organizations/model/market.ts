/** Which of the two market tracks of 2022 an organization is in; the first rule set of the capability score asks it. */
export const MARKETS = ['larger', 'other'] as const
export type Market = (typeof MARKETS)[number]

export const MARKET_NAMES: Readonly<Record<Market, string>> = {
  larger: 'Larger markets',
  other: 'Other markets',
}
