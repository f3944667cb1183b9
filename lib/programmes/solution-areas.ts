/** The six areas in which Microsoft judges partners, in the order of its pages; others rely on the ids. */
export const SOLUTION_AREAS = [
  { id: 'business-applications', name: 'Business Applications' },
  { id: 'data-ai', name: 'Data & AI' },
  { id: 'digital-app-innovation', name: 'Digital & App Innovation' },
  { id: 'infrastructure', name: 'Infrastructure' },
  { id: 'security', name: 'Security' },
  { id: 'modern-work', name: 'Modern Work' },
] as const

export type SolutionArea = (typeof SOLUTION_AREAS)[number]['id']

/** Its name; of what is none the id. */
export const areaName = (id: string): string => SOLUTION_AREAS.find((area) => area.id === id)?.name ?? id
