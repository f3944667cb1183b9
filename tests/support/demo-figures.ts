/** The reference figures of the demo: status, criteria, then surveys and average of each area. */
export const CONTOSO = [
  'in_progress',
  '811.0',
  '395.0',
  '4.48',
  '59 4.15',
  '360 4.54',
  '0 0.0',
  '0 0.0',
  '0 0.0',
  '0 0.0',
]
export const FABRIKAM = [
  'completed',
  '1127.0',
  '395.0',
  '4.5',
  '46 4.23',
  '334 4.56',
  '0 0.0',
  '202 4.46',
  '12 4.5',
  '0 0.0',
]
export const CONSULTING = [
  'business-applications in_progress enterprise 70.3',
  'data-ai in_progress smb 68.6',
  'digital-app-innovation in_progress smb 60.6',
  'infrastructure qualified smb 72.6',
  'security in_progress enterprise 58',
  'modern-work in_progress smb 65.5',
]
export const NORTHWIND = ['not_started', '0.0', '0.0', '0.0', ...Array<string>(6).fill('0 0.0')]
