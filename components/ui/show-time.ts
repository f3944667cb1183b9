/**
 * `21 Nov 2026, 06:12` in the reader's time zone if he has set one, else the organization's; with `seconds` where the
 * order of moments matters.
 */
export function showTime(iso: string, timeZone: string, seconds = false): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
  }).format(new Date(iso))
}
