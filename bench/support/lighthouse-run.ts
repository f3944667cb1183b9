import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { CHROMIUM_ARGUMENTS, findChromium } from '../../tests/support/chromium'
import type { Page } from './keep-alive'

export const FORMS = ['desktop', 'phone'] as const
export type Form = (typeof FORMS)[number]

/** Marks of 100, the milliseconds in which the page could not answer, and how far its layout moved. */
export type Marks = {
  performance: number
  accessibility: number
  bestPractices: number
  blockedMs: number
  shift: number
  /** What took accessibility or best practices their points. */
  failed: string[]
}

const MAX_REPORT = 64 * 1024 ** 2
const category = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
})
const REPORT = z.object({
  finalDisplayedUrl: z.string(),
  categories: z.object({ performance: category, accessibility: category, 'best-practices': category }),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
})

/** Lighthouse's own command, in a process of its own, so that ours is at rest meanwhile. */
const command = () =>
  join(dirname(createRequire(import.meta.url).resolve('lighthouse/package.json')), 'cli', 'index.js')

/** One view in a browser that has never been here, slowed down as Lighthouse does for the form. */
export async function lighthouse({ url, path, cookie }: Page, form: Form): Promise<Marks> {
  const address = `${url}${path}`
  const flags = [
    '--quiet',
    '--output=json',
    '--only-categories=performance,accessibility,best-practices',
    `--chrome-flags=--headless ${CHROMIUM_ARGUMENTS.join(' ')}`,
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
    ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [command(), address, ...flags], {
    maxBuffer: MAX_REPORT,
    env: { ...process.env, CHROME_PATH: findChromium() ?? '' },
  })
  const report = REPORT.parse(JSON.parse(stdout))
  if (report.finalDisplayedUrl !== address)
    throw new Error(`Lighthouse was led from ${path} to ${report.finalDisplayedUrl}.`)
  return marksOf(report)
}

function marksOf({ categories, audits }: z.infer<typeof REPORT>): Marks {
  const { performance, accessibility, 'best-practices': bestPractices } = categories
  const numberOf = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const failed = [accessibility, bestPractices]
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
  return {
    performance: inHundred(performance.score),
    accessibility: inHundred(accessibility.score),
    bestPractices: inHundred(bestPractices.score),
    blockedMs: numberOf('total-blocking-time'),
    shift: numberOf('cumulative-layout-shift'),
    failed: failed.map(({ id }) => id),
  }
}

const inHundred = (score: number) => Math.round(score * 100)
