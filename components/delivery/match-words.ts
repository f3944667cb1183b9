export const KIND_WORDS = { 'courseware-completions': 'Redemption', 'survey-responses': 'Survey' } as const
export const matchesApi = (slug: string): string => `/api/v1/orgs/${slug}/class-matches`
