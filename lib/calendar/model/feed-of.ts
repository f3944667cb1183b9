/** What a calendar shows. */
export const FEEDS = ['dates', 'classes'] as const
export type FeedOf = (typeof FEEDS)[number]
