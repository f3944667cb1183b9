import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect } from './browser'

export type CsvRow = Record<string, string>

/** What the browser saves when `link` is followed. */
export async function download(page: Page, link: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

export const rowsOf = (csv: string): CsvRow[] => parse(csv, { columns: true, bom: true })

const sum = (rows: readonly CsvRow[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0)

/** The figure on a card from the rows of its download: the points, or points ÷ answers cut to two decimals. */
export function figureOf(rows: readonly CsvRow[], metric: string): string {
  const counted = rows.filter((row) => row.counted === 'true')
  expect(sum(rows, 'points'), 'rows that do not count have no points').toBe(sum(counted, 'points'))
  const points = sum(counted, 'points')
  if (metric === 'survey-completions') return String(points)
  if (metric !== 'average-response-score') return points.toFixed(1)
  const hundredths = Math.floor((points * 100) / sum(counted, 'answered'))
  return (hundredths / 100).toFixed(2).replace(/0$/, '')
}
