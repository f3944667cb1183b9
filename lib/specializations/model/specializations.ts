/** Of whose incremental benefits a specialization takes a part; the three Azure areas are one. */
export const CATEGORIES = ['azure', 'business-applications', 'modern-work', 'security'] as const
export type Category = (typeof CATEGORIES)[number]

type Known = {
  category: Category
  /** Other spellings than those of the tables (mapping-tables.ts). */
  aliases?: readonly string[]
}

/** Each specialization that a table names, under one id whatever it was called when; others rely on the ids. */
export const SPECIALIZATIONS = {
  'windows-sql-server-migration': { category: 'azure' },
  'linux-open-source-migration': { category: 'azure' },
  'infra-database-migration': { category: 'azure' },
  sap: { category: 'azure' },
  'data-warehouse-migration': { category: 'azure' },
  kubernetes: { category: 'azure' },
  'enterprise-applications': {
    category: 'azure',
    aliases: [
      'Modernization of Web Applications with Microsoft Azure',
      'Migrate Enterprise Apps to Microsoft Azure',
    ],
  },
  'virtual-desktop': { category: 'azure' },
  analytics: { category: 'azure' },
  'vmware-solution': { category: 'azure' },
  'ai-machine-learning': { category: 'azure' },
  'ai-apps': { category: 'azure' },
  'devops-github': { category: 'azure' },
  'azure-arc': { category: 'azure' },
  'azure-stack-hci': { category: 'azure' },
  networking: { category: 'azure' },
  'low-code': { category: 'business-applications', aliases: ['Low Code Application Development'] },
  'business-intelligence': { category: 'business-applications' },
  finance: { category: 'business-applications' },
  'intelligent-automation': { category: 'business-applications' },
  sales: { category: 'business-applications' },
  service: { category: 'business-applications' },
  'small-midsize-management': { category: 'business-applications' },
  'supply-chain': { category: 'business-applications' },
  'adoption-change-management': { category: 'modern-work' },
  'calling-teams': { category: 'modern-work', aliases: ['Calling for Solutions for Microsoft Teams'] },
  'custom-solutions-teams': { category: 'modern-work', aliases: ['Customer Solutions for Microsoft Teams'] },
  'meetings-teams': { category: 'modern-work' },
  'teamwork-deployment': { category: 'modern-work' },
  'modernize-endpoints': { category: 'modern-work' },
  'cloud-security': { category: 'security' },
  'identity-access-management': { category: 'security' },
  'information-protection-governance': { category: 'security' },
  'threat-protection': { category: 'security' },
} as const satisfies Record<string, Known>

export type SpecializationId = keyof typeof SPECIALIZATIONS
export const SPECIALIZATION_IDS = Object.keys(SPECIALIZATIONS) as SpecializationId[]

/** An expert programme is held like a specialization, and needs more than one designation. */
export const AZURE_EXPERT_MSP = { id: 'azure-expert-msp', name: 'Azure Expert MSP' } as const
export type HoldableId = SpecializationId | typeof AZURE_EXPERT_MSP.id

export const categoryOf = (id: SpecializationId): Category => SPECIALIZATIONS[id].category
export const aliasesOf = (id: SpecializationId): readonly string[] => {
  const known: Known = SPECIALIZATIONS[id]
  return known.aliases ?? []
}
