import type { AreaId } from './kinds'

/**
 * Publicly known course numbers: number, days, solution area, title. The monthly Courseware Title Plan is
 * not ours to redistribute; organizations add to this list. Checked against public pages on 2026-11-01.
 */
export const SHIPPED_COURSES: readonly (readonly [
  number: string,
  days: number,
  area: AreaId,
  title: string,
])[] = [
  ['AZ-104T00', 4, 'infrastructure', 'Microsoft Azure Administrator'],
  ['AZ-305T00', 4, 'infrastructure', 'Designing Microsoft Azure Infrastructure Solutions'],
  ['AZ-900T00', 1, 'infrastructure', 'Introduction to Microsoft Azure'],
  ['AI-900T00', 1, 'data-ai', 'Introduction to AI in Azure'],
  ['DP-600T00', 4, 'data-ai', 'Microsoft Fabric Analytics Engineer'],
  ['DP-900T00', 1, 'data-ai', 'Introduction to Microsoft Azure Data'],
  ['PL-300T00', 3, 'data-ai', 'Design and Manage Analytics Solutions Using Power BI'],
  ['AZ-204T00', 5, 'digital-app-innovation', 'Developing Solutions for Microsoft Azure'],
  ['AZ-400T00', 4, 'digital-app-innovation', 'Design and Implement Microsoft DevOps Solutions'],
  ['GH-300T00', 1, 'digital-app-innovation', 'GitHub Copilot'],
  ['MS-102T00', 5, 'modern-work', 'Microsoft 365 Administrator Essentials'],
  ['MS-700T00', 4, 'modern-work', 'Managing Microsoft Teams'],
  ['AB-900T00', 1, 'modern-work', 'Copilot and Agent Administration Fundamentals'],
  ['PL-400T00', 5, 'business-applications', 'Microsoft Power Platform Developer'],
  ['MB-310T00', 4, 'business-applications', 'Microsoft Dynamics 365 Finance'],
  ['PL-900T00', 2, 'business-applications', 'Microsoft Power Platform Fundamentals'],
  ['SC-200T00', 4, 'security', "Defend Against Cyberthreats with Microsoft's Security Operations Platform"],
  ['SC-300T00', 4, 'security', 'Microsoft Identity and Access Administrator'],
  ['SC-100T00', 4, 'security', 'Microsoft Cybersecurity Architect'],
  ['SC-900T00', 1, 'security', 'Introduction to Microsoft Security, Compliance, and Identity'],
]
