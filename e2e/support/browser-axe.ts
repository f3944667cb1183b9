import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect } from './browser'
import { showAll, showFewOfAKind } from './few-of-a-kind'

/** A tab that has it from the beginning of each page compiles it once; others are sent it when they are looked at. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const EVERY: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** What can be another in other colours, or where there is less room; names, roles and order are the same. */
const LOOKS: axe.RunOnly = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
}

/** What axe cannot decide by itself, and why it is right; anything else it cannot decide fails. */
const EXPLAINED: { rule: string; target: RegExp; why: string }[] = [
  {
    rule: 'color-contrast',
    target: /tspan/,
    why: 'The words of a chart lie on an SVG; expectLegibleCharts measures them on every page that has one.',
  },
  {
    rule: 'color-contrast',
    target: /^\.item.* > \.muted\.small$/,
    why: 'The second line of a menu entry wraps around the first; the same muted colour on the same surface is decided on every card.',
  },
  {
    rule: 'color-contrast',
    target: /^\.(sample|wide) > (thead|tbody)/,
    why: 'Cells of a wide table that their region has scrolled out of sight; those in sight have the same colours.',
  },
]

/** Only what lies in front can be read: an open dialog or menu covers the page behind it. */
const FRONT = 'dialog[open], [popover]:popover-open'

/** At rest: no colour half-way to another, nothing under a heading that stays while its table moves, nothing not laid out yet. */
const settle = (page: Page) =>
  page.evaluate((front) => {
    const all = new CSSStyleSheet()
    all.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [all]
    for (const animation of document.getAnimations()) animation.finish()
    window.scrollTo(0, 0)
    document.querySelector(front)?.scrollTo(0, 0)
  }, FRONT)

/** Everything axe finds or cannot decide, but what is explained. */
async function axeFindings(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  await settle(page)
  await showFewOfAKind(page)
  const { violations, incomplete } = await page.evaluate(
    ({ runOnly, front }): Promise<axe.AxeResults> => {
      const options: axe.RunOptions = { runOnly, resultTypes: ['violations', 'incomplete'] }
      const context = document.querySelector(front) ?? document
      return (window as unknown as { axe: typeof axe }).axe.run(context, options)
    },
    { runOnly, front: FRONT },
  )
  return [
    ...violations.map((found) => ['', found] as const),
    ...incomplete.map((one) => ['unsure: ', one] as const),
  ]
    .flatMap(([kind, { id, nodes }]) =>
      nodes.map(({ target, failureSummary }) => ({ kind, id, at: target.join(' '), failureSummary })),
    )
    .filter(({ id, at }) => !EXPLAINED.some(({ rule, target }) => rule === id && target.test(at)))
    .map(({ kind, id, at, failureSummary }) => `${kind}${id} at ${at}: ${failureSummary ?? ''}`)
}

/** How far the page, or the dialog in front of it, can be moved sideways. */
const overhang = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open]')].map((element) =>
      Math.max(0, element.scrollWidth - element.clientWidth),
    ),
  )

/**
 * Light and wide, dark and narrow: nothing for axe to find, nothing that scrolls sideways.
 * @param narrow in dark and narrow, every rule, or those on looks: enough where the page's first state had them all
 */
export async function expectAccessible(
  page: Page,
  narrow: 'every rule' | 'looks' = 'every rule',
): Promise<void> {
  for (const [colorScheme, width, rules] of [
    ['light', 1280, EVERY],
    ['dark', 360, narrow === 'looks' ? LOOKS : EVERY],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    expect.soft(await axeFindings(page, rules), `${colorScheme}, ${width} px`).toEqual([])
  }
  await showAll(page)
  for (const width of [360, 320]) {
    if (width === 320) await page.setViewportSize({ width, height: 700 })
    expect.soft(Math.max(...(await overhang(page))), `scrolls sideways at ${width} px`).toBe(0)
  }
}

type Word = { word: string; ratio: number }

/** WCAG's contrast of each word of a chart with the surface it lies on; both are plain colours. */
const chartWords = (page: Page): Promise<Word[]> =>
  page.evaluate((front) => {
    const partsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = partsOf(color).map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const surfaceOf = (element: Element): string => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const color = getComputedStyle(at).backgroundColor
        if (partsOf(color)[3] !== 0) return color
      }
      return 'rgb(255, 255, 255)'
    }
    const within = document.querySelector(front) ?? document
    return [...within.querySelectorAll('svg text')].map((text) => {
      const [one, other] = [getComputedStyle(text).fill, surfaceOf(text)].map(luminance)
      const [low = 0, high = 0] = [one, other].map(Number).sort((a, b) => a - b)
      return { word: text.textContent ?? '', ratio: (high + 0.05) / (low + 0.05) }
    })
  }, FRONT)

/** There is a chart, and in light and dark its words stand out from what is behind them. */
export async function expectLegibleCharts(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect.poll(async () => (await chartWords(page)).length).toBeGreaterThan(0)
    await settle(page)
    const faint = (await chartWords(page)).filter(({ ratio }) => !(ratio >= 4.5))
    expect(faint, colorScheme).toEqual([])
  }
}
