/**
 * Which credentials make a trainer competent for the publicly known courses, any of them: Associate, Specialty and
 * Expert courses need that certification, Fundamentals courses the fundamentals certification or a higher one of the
 * area (training-services.md §5, Eligible MCT). By the ids of lib/registers/credential-id.ts. Organizations import what the Courseware
 * Title Plan says of other courses; what they say of a course stands in the place of this.
 */
export const SHIPPED_REQUIREMENTS: Readonly<Record<string, readonly string[]>> = {
  'AZ-104T00': ['azure-administrator'],
  'AZ-305T00': ['azure-solutions-architect'],
  'AZ-900T00': ['azure-fundamentals', 'azure-administrator', 'azure-solutions-architect'],
  'AI-900T00': ['azure-ai-fundamentals', 'azure-ai-engineer', 'azure-data-scientist'],
  'DP-600T00': ['fabric-analytics-engineer-associate'],
  'DP-900T00': [
    'azure-data-fundamentals',
    'azure-database-administrator-associate',
    'azure-data-engineer',
    'fabric-analytics-engineer-associate',
    'fabric-data-engineer-associate',
  ],
  'PL-300T00': ['data-analyst-associate'],
  'AZ-204T00': ['azure-developer'],
  'AZ-400T00': ['devops-engineer'],
  'GH-300T00': ['github-copilot'],
  'MS-102T00': ['m365-administrator-expert'],
  'MS-700T00': ['m365-teams-administrator-associate'],
  'AB-900T00': ['copilot-and-agent-administration-fundamentals', 'm365-administrator-expert'],
  'PL-400T00': ['power-platform-developer-associate'],
  'MB-310T00': ['d365-functional-consultant-financials'],
  'PL-900T00': [
    'power-platform-fundamentals',
    'power-platform-functional-consultant-associate',
    'power-platform-developer-associate',
    'power-platform-solution-architect-expert',
  ],
  'SC-200T00': ['security-operations-analyst'],
  'SC-300T00': ['identity-and-access-administrator'],
  'SC-100T00': ['cybersecurity-architect-expert'],
  'SC-900T00': [
    'security-compliance-and-identity-fundamentals',
    'security-operations-analyst',
    'identity-and-access-administrator',
    'cybersecurity-architect-expert',
  ],
}
