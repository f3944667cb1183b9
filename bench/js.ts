import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { step } from '../scripts/support/progress'
import { coldView, openBrowser } from './support/browser'
import { type Figures, figures, rounded } from './support/figures'
import { serveFloor } from './support/floor'
import type { Page } from './support/keep-alive'
import { ensureOrganization, mixed } from './support/organization'
import { pagePath, signIn } from './support/sign-in'
import { withWorkbench } from './support/workbench'

const BOUNDS = { ratio: { max: 1.25 } }

/** JavaScript that a browser loads for the page until the network is idle, as gzip makes it. */
export const measureJs = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const org = await ensureOrganization(bench, 'mixed', mixed(10_000))
    const floor = await serveFloor(bench)
    const server = await bench.serve()
    const cookie = await signIn(server.url, org)
    const browser = await openBrowser(bench)
    const reference = await step('Scripts of the floor page', () =>
      scriptsOf(browser, { url: floor.url, path: '/' }),
    )
    const ours = await step('Scripts of the Training Services page', () =>
      scriptsOf(browser, { url: server.url, path: pagePath(org.slug), cookie }),
    )
    const [sum, floorSum] = [total(ours), total(reference)]
    return figures(
      'js',
      {
        ours: sum,
        reference: floorSum,
        unit: 'bytes',
        ratio: rounded(sum / floorSum),
        detail: {
          files: ours.length,
          floorFiles: reference.length,
          ours: sizes(ours),
          floor: sizes(reference),
        },
      },
      BOUNDS,
    )
  })

type Script = { path: string; bytes: number }

const total = (scripts: Script[]) => scripts.reduce((sum, { bytes }) => sum + bytes, 0)
const sizes = (scripts: Script[]) => scripts.map(({ bytes }) => bytes).sort((a, b) => b - a)

/** By address, whatever asked for it: a prefetch, a module or a worker counts like a script of the page. */
async function scriptsOf(browser: Browser, page: Page): Promise<Script[]> {
  const found = new Set<string>()
  await coldView(browser, page, (tab) => {
    tab.context().on('request', (request) => {
      const { pathname, href } = new URL(request.url())
      if (request.resourceType() === 'script' || /\.m?js$/.test(pathname)) found.add(href)
    })
  })
  return Promise.all(
    [...found].map(async (href) => ({ path: new URL(href).pathname, bytes: await gzipBytes(href) })),
  )
}

async function gzipBytes(href: string): Promise<number> {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`The script ${href} says ${response.status}.`)
  return gzipSync(Buffer.from(await response.arrayBuffer())).length
}
