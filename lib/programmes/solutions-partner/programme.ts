/** How the programme is called in addresses and on pages. */
export const SOLUTIONS_PARTNER = { id: 'solutions-partner', name: 'Solutions Partner' } as const
