import { codeIn } from '../imports/reading/read-code'
import { certificationOf } from '../programmes/solutions-partner/names/certifications'
import { plain } from '../text/finder'

/** The certification that an exam gives: files of trainers name either (public pages, 2026-11-01). */
const BY_EXAM: Readonly<Record<string, string>> = {
  'AB-900': 'copilot-and-agent-administration-fundamentals',
  'AI-102': 'azure-ai-engineer',
  'AI-900': 'azure-ai-fundamentals',
  'AZ-104': 'azure-administrator',
  'AZ-204': 'azure-developer',
  'AZ-305': 'azure-solutions-architect',
  'AZ-400': 'devops-engineer',
  'AZ-500': 'azure-security-engineer',
  'AZ-700': 'azure-network-engineer-associate',
  'AZ-900': 'azure-fundamentals',
  'DP-300': 'azure-database-administrator-associate',
  'DP-600': 'fabric-analytics-engineer-associate',
  'DP-700': 'fabric-data-engineer-associate',
  'DP-900': 'azure-data-fundamentals',
  'GH-300': 'github-copilot',
  'MB-310': 'd365-functional-consultant-financials',
  'MD-102': 'm365-endpoint-administrator',
  'MS-102': 'm365-administrator-expert',
  'MS-700': 'm365-teams-administrator-associate',
  'MS-900': 'microsoft-365-fundamentals',
  'PL-300': 'data-analyst-associate',
  'PL-400': 'power-platform-developer-associate',
  'PL-900': 'power-platform-fundamentals',
  'SC-100': 'cybersecurity-architect-expert',
  'SC-200': 'security-operations-analyst',
  'SC-300': 'identity-and-access-administrator',
  'SC-900': 'security-compliance-and-identity-fundamentals',
}

const FUNDAMENTALS = ['azure', 'azure-ai', 'azure-data', 'power-platform', 'security-compliance-and-identity']
const FUNDAMENTALS_BY_NAME = new Map(
  FUNDAMENTALS.flatMap((name) =>
    ['', 'microsoft', 'microsoftcertified'].map((prefix) => [
      `${prefix}${plain(name)}fundamentals`,
      `${name}-fundamentals`,
    ]),
  ),
)

/**
 * One id for a certification or assessment, however a file names it: by its exam, its name or its id. What nobody knows
 * is known by its letters and digits, so that two files that name it alike mean the same.
 */
export function credentialId(text: string): string {
  const known = FUNDAMENTALS_BY_NAME.get(plain(text)) ?? certificationOf(text)
  if (known) return known
  const exam = codeIn(text)
  return exam ? (BY_EXAM[exam] ?? exam.toLowerCase()) : plain(text)
}
